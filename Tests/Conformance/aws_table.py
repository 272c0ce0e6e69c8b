"""AWS's shapes for changes of a resale authorization, written down a second time, as JSON Schema.

From AWS's published shapes for ResaleAuthorization@1.0 and botocore's marketplace-catalog; every pattern as a full match. Nothing here
comes from Bindery's own checker: where the two disagree, one of them is wrong.
"""

import json

import jsonschema


def full(pattern):
    """A text that a pattern matches from its first to its last character, with ASCII digits."""
    return {"type": "string", "pattern": rf"(?a)\A(?:{pattern})\Z"}


def text(shortest, longest, pattern=None):
    return {"type": "string", "minLength": shortest, "maxLength": longest, **({"pattern": pattern} if pattern else {})}


def code(*values):
    return {"type": "string", "enum": list(values)}


def listed(items, fewest, most=None):
    return {"type": "array", "items": items, "minItems": fewest, **({"maxItems": most} if most is not None else {})}


def record(required=None, optional=None, closed=False, **more):
    properties = {**(required or {}), **(optional or {})}
    schema = {"type": "object", "properties": properties, "required": list(required or {}), **more}
    return {**schema, "additionalProperties": False} if closed else schema


DATE = full(
    r"[1-9]\d{3}-((0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)"
    r"|([1-9]\d(0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)-02-29")
ACCOUNT = full(r"\d{12}")
DURATION = full(r"P(?=.)(\d+Y)?(\d+M)?(\d+D)?")
URL = full(r"https?:\/\/(www\.)?[-a-zA-Z0-9@._]{1,256}\.[a-zA-Z0-9()]{1,6}\b([-a-zA-Z0-9@_\+.\/\/]*)")
CURRENCY = code("USD", "AUD", "EUR", "GBP", "JPY")
NAME = text(1, 100, r"\A\S")
DESCRIPTION = text(1, 255)
KEY = text(1, 100)
ALLOWED = code("Allowed", "Disallowed")


def amount(decimals):
    return full(rf"(100000000(\.0{{0,{decimals}}})?)|(\d{{1,8}}(\.\d{{0,{decimals}}})?)")


def when(value, **then):
    """What else holds for an object whose Type has this value."""
    return {
        "if": {"properties": {"Type": {"const": value}}, "required": ["Type"]}, "then": then}


LEGAL_DOCUMENT = record(
    {"Type": code("StandardEula", "CustomEula", "StandardResellerContract", "CustomResellerContract")}, {"Url": URL},
    allOf=[
        when("CustomEula", required=["Url"]), when("CustomResellerContract", required=["Url"]),
        when("StandardEula", properties={"Url": False}), when("StandardResellerContract", properties={"Url": False})])

RATE = record({"DimensionKey": KEY, "Price": amount(8)})
RATE_CARD = record(
    {"RateCard": listed(RATE, 1, 800)},
    {
        "Selector": record({"Type": code("Duration"), "Value": DURATION}),
        "Constraints": record({"MultipleDimensionSelection": ALLOWED, "QuantityConfiguration": ALLOWED})})
GRANT = record({"DimensionKey": KEY, "MaxQuantity": {"type": "integer", "minimum": 1, "maximum": 2147483646}})

PRICING_TERM = record(
    {
        "Type": code(
            "ResaleUsageBasedPricingTerm", "ResaleConfigurableUpfrontPricingTerm", "ResaleFixedUpfrontPricingTerm"),
        "CurrencyCode": CURRENCY},
    {"RateCards": listed(RATE_CARD, 1, 5), "Price": amount(3), "Duration": DURATION, "Grants": listed(GRANT, 1, 200)},
    allOf=[
        when("ResaleUsageBasedPricingTerm", required=["RateCards"]),
        when("ResaleConfigurableUpfrontPricingTerm", required=["RateCards"]),
        when("ResaleFixedUpfrontPricingTerm", required=["Price", "Duration", "Grants"])])

# The published shape has 60 instalments; since 2026 up to 86 are reported: beyond 60 is a warning, beyond 86 an error.
SCHEDULE_TERM = record({
    "Type": code("ResalePaymentScheduleTerm"), "CurrencyCode": CURRENCY,
    "Schedule": listed(record({"ChargeDate": DATE, "ChargeAmount": amount(2)}), 1, 86)})

DETAILS = {
    "CreateResaleAuthorization": record(
        {"ProductId": text(1, 50), "Name": NAME, "ResellerAccountId": ACCOUNT}, {"Description": DESCRIPTION}),
    "UpdateInformation": record(
        optional={
            "Name": NAME, "Description": DESCRIPTION,
            "PreExistingBuyerAgreement": record({
                "AcquisitionChannel": code("AwsMarketplace", "External"),
                "PricingModel": code("Byol", "Free", "Usage", "Contract")})},
        anyOf=[{"required": [key]} for key in ("Name", "Description", "PreExistingBuyerAgreement")]),
    "UpdateLegalTerms": record({
        "Terms": listed(
            record({"Type": code("BuyerLegalTerm", "ResaleLegalTerm"), "Documents": listed(LEGAL_DOCUMENT, 1)}), 1)}),
    "UpdatePricingTerms": record({"PricingModel": code("Free", "Usage", "Contract"), "Terms": listed(PRICING_TERM, 0)}),
    "UpdatePaymentScheduleTerms": record({"Terms": listed(SCHEDULE_TERM, 0, 1)}),
    "UpdateAvailability": record(
        optional={"AvailabilityEndDate": DATE, "OffersMaxQuantity": {"type": "integer", "minimum": 1, "maximum": 1}},
        anyOf=[{"required": ["AvailabilityEndDate"]}, {"required": ["OffersMaxQuantity"]}]),
    "UpdateBuyerTargetingTerms": record({
        "Terms": listed(
            record({
                "Type": code("BuyerTargetingTerm"),
                "PositiveTargeting": record({"BuyerAccounts": listed(ACCOUNT, 1, 25)})}), 1, 1)}),
    "UpdateBuyerValidityTerms": record({
        "Terms": listed(record({"Type": code("BuyerValidityTerm"), "MaximumAgreementStartDate": DATE}), 1, 1)}),
    "ReleaseResaleAuthorization": record(),
    "RestrictResaleAuthorization": record(),
}

# Documented alone: whatever is wrong with it is no error.
DOCUMENTED = {"UpdateNetPaymentTerms"}

TAG_CHARACTERS = r"\A[\w .:/=+\-@]*\Z"
TAGS = listed(record({"Key": text(1, 128, TAG_CHARACTERS), "Value": text(0, 256, TAG_CHARACTERS)}, closed=True), 1, 200)

CHANGE = record(
    {
        "ChangeType": text(1, 255),
        "Entity": record({"Type": text(1, 255)}, {"Identifier": text(1, 255)}, closed=True)},
    {"ChangeName": text(1, 72), "EntityTags": TAGS, "Details": True, "DetailsDocument": True}, closed=True)

REQUEST = record(
    {"Catalog": code("AWSMarketplace"), "ChangeSet": listed(CHANGE, 1, 20)},
    {
        "ChangeSetName": {**full(r"[\w\s+=.:@-]+"), "minLength": 1, "maxLength": 100},
        "ClientRequestToken": {**full(r"[!-~]+"), "minLength": 1, "maxLength": 64},
        "ChangeSetTags": TAGS, "Intent": code("VALIDATE", "APPLY")}, closed=True)

# 1.0 is an integer for JSON Schema; for AWS's models it is none.
Validator = jsonschema.validators.extend(
    jsonschema.Draft7Validator,
    type_checker=jsonschema.Draft7Validator.TYPE_CHECKER.redefine("integer", lambda _, value: type(value) is int))


def refusals(request):
    """Everything in a request that AWS's shapes refuse, in words; an empty list for a request of the right shape."""
    words = [error.message for error in Validator(REQUEST).iter_errors(request)]
    changes = request.get("ChangeSet") if isinstance(request, dict) else None
    for change in changes if isinstance(changes, list) else []:
        if isinstance(change, dict):
            words += change_refusals(change)
    return words


def entity_type(change):
    entity = change.get("Entity")
    found = entity.get("Type") if isinstance(entity, dict) else None
    return found if isinstance(found, str) else ""


def is_judged(change):
    """Changes of other entities are not for us to judge; a type that is nearly right is wrong."""
    own = {"CreateResaleAuthorization", "ReleaseResaleAuthorization", "RestrictResaleAuthorization"}
    return entity_type(change).lower().split("@")[0] == "resaleauthorization" or str(change.get("ChangeType")) in own


def change_refusals(change):
    if not is_judged(change):
        return []
    kind, words = change.get("ChangeType"), []
    if not isinstance(kind, str):
        return ["no change type"]
    if entity_type(change) != "ResaleAuthorization@1.0":
        words.append("not ResaleAuthorization@1.0")
    if kind not in DETAILS and kind not in DOCUMENTED:
        words.append("unknown change type")
    if ("Details" in change) == ("DetailsDocument" in change):
        words.append("details not once")
    details, problem = details_of(change)
    if problem:
        words.append(problem)
    elif kind in DETAILS and details is not None:
        words += [error.message for error in Validator(DETAILS[kind]).iter_errors(details[0])]
    return words


def details_of(change):
    """The details in a list of one, or why they cannot be read."""
    if "DetailsDocument" in change:
        return [change["DetailsDocument"]], None
    if "Details" not in change:
        return None, None
    legacy = change["Details"]
    if not isinstance(legacy, str) or not 2 <= len(legacy) <= 16384:
        return None, "no text of details"
    try:
        return [json.loads(legacy)], None
    except ValueError:
        return None, "details are no JSON"
