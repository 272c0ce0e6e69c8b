"""Change sets with one thing changed: what people mistype, and what programs write in another way."""

import copy
import json
import random

ACCOUNTS = ["12345678901", "1234567890123", "01234567890a", " 012345678901", "012345678901\n", "000000000000", 12345678901]
DATES = [
    "2099-02-29", "2096-02-29", "2100-02-29", "2099-04-31", "0999-12-31", "2099-12-31T00:00:00Z", "31.12.2099",
    "2099-12-31\n", " 2099-12-31", "2020-01-01", "2099-12-31", "20991231", "2027-06-30", "2029-01-16"]
AMOUNTS = [
    "0", "1.", ".5", "1,000.00", "-1", "+1", "1e3", "00.00", "100000000", "100000000.01", "99999999.99", "1.123",
    "1.1234", "1.123456789", "1.12345678", "", " 1", "1\n", "\u0661", 150, 1.5, "USD 1"]
DURATIONS = ["P1W", "P", "PT1H", "P0M", "P1Y6M15D", "P365D", "p12m", "P12", "12M", "P1M1Y", "P12M\n", "P1.5M", "P0D", "P24M"]
URLS = [
    "https://acme.s3.amazonaws.com/a b.pdf", "https://acme.s3.amazonaws.com/a.pdf?x=1", "ftp://a.b.co/x", "s3://acme/a.pdf",
    "https://acme.s3.amazonaws.com/a%20b.pdf", "https://acme.s3.amazonaws.com/a(1).pdf", "http://acme.s3.amazonaws.com/a.pdf",
    "https://www.acme.com/a.pdf", "https://localhost/a.pdf", "https://acme.s3.amazonaws.com/a.pdf\n", "", "a.pdf",
    "https://acme.s3.amazonaws.com/gr\u00f6\u00dfe.pdf", "https://acme.s3.us-east-1.amazonaws.com/a/b@c+d_e-f.pdf",
    "https://acme.example/a.pdf", "https://acme.s3.amazonaws.com:443/a.pdf"]
CURRENCIES = ["JPN", "JPY", "CAD", "usd", "USD ", "EUR", "INR"]
NUMBERS = [0, 2, -1, 1.0, 1.5, "1", 2147483646, 2147483647, True, 10**20]

# Values to put in the place of one with this key.
BY_KEY = {
    "ResellerAccountId": ACCOUNTS, "BuyerAccounts": [[one] for one in ACCOUNTS] + [["012345678901"] * 25, ["012345678901"] * 26],
    "AvailabilityEndDate": DATES, "ChargeDate": DATES, "MaximumAgreementStartDate": DATES, "Price": AMOUNTS,
    "ChargeAmount": AMOUNTS, "Duration": DURATIONS, "Value": DURATIONS, "Url": URLS, "CurrencyCode": CURRENCIES,
    "MaxQuantity": NUMBERS, "OffersMaxQuantity": NUMBERS,
    "Name": ["", " Acme", "A" * 100, "A" * 101, "Acme\nRobotics", "Acme <1>"],
    "Description": ["", "D" * 255, "D" * 256, " D"],
    "ProductId": ["", "p" * 50, "p" * 51], "DimensionKey": ["", "k" * 60, "k" * 61, "k" * 100, "k" * 101],
    "ChangeSetName": ["", "CPPO 1 +=.:@-_", "CPPO/1", "C" * 100, "C" * 101, "Gr\u00f6\u00dfe"],
    "ClientRequestToken": ["", "t" * 64, "t" * 65, "a b", "\u00e9"],
    "Catalog": ["", "awsmarketplace", "AWSMarketplace "],
    "ChangeName": ["", "n" * 72, "n" * 73, "Other"],
    "ChangeType": [
        "UpdateValidityTerms", "UpdateTargeting", "updateAvailability", "UpdateAvailability ", "", "UpdateNetPaymentTerms",
        "ReleaseResaleAuthorization", "RestrictResaleAuthorization", "UpdateAvailability"],
    "PricingModel": ["Contract", "Usage", "Free", "Byol", "BYOL", "contract"],
    "AcquisitionChannel": ["External", "AWSMarketplace", "AwsMarketplace"],
    "Identifier": ["$Other.Entity.Identifier", "", "resaleauthz-1111111111111", "i" * 255, "i" * 256],
    "Terms": [[]], "Documents": [[]], "Schedule": [[]], "RateCards": [[]], "RateCard": [[]], "Grants": [[]], "ChangeSet": [[]],
}
TYPES = [
    "BuyerLegalTerm", "ResaleLegalTerm", "LegalTerm", "StandardEula", "CustomEula", "EnterpriseEula", "StandardResellerContract",
    "CustomResellerContract", "ResaleUsageBasedPricingTerm", "ResaleConfigurableUpfrontPricingTerm",
    "ResaleFixedUpfrontPricingTerm", "BuyerTargetingTerm", "ResaleAuthorization", "ResaleAuthorization@1.0", "Duration",
    "resaleauthorization@1.0", "Offer@1.0"]
ANY = [None, 7, "x", [], {}, True]


def paths(value, path=()):
    """Every place in a JSON value but its root."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield path + (key,)
        yield from paths(inner, path + (key,))


def changed(request, path, change):
    """A copy with the parent of a place changed by `change(parent, key)`."""
    mutant = copy.deepcopy(request)
    parent = mutant
    for key in path[:-1]:
        parent = parent[key]
    change(parent, path[-1])
    return mutant


def put(value):
    def change(parent, key):
        parent[key] = copy.deepcopy(value)
    return change


def remove(parent, key):
    del parent[key]


def repeat(parent, key):
    if isinstance(parent, list):
        parent.append(copy.deepcopy(parent[key]))
    elif isinstance(parent[key], list) and parent[key]:
        parent[key] = parent[key] * 61


def misspell(parent, key):
    if isinstance(key, str):
        parent[key + "s"] = parent.pop(key)


def add_key(parent, key):
    if isinstance(parent[key], dict):
        parent[key]["Version"] = "2022-07-14"


def legacy(parent, key):
    """Details in their older form, as a text."""
    if key == "DetailsDocument":
        parent["Details"] = json.dumps(parent.pop(key))


def broken_legacy(parent, key):
    if key == "DetailsDocument":
        parent["Details"] = json.dumps(parent.pop(key))[:-1]


def both(parent, key):
    if key == "DetailsDocument":
        parent["Details"] = json.dumps(parent[key])


def all_mutants(request):
    """Every mutant of a request, with words on what was changed: first those of meaning, then those of mere form."""
    meaning, form = [], []
    for path in paths(request):
        key = path[-1]
        values = BY_KEY.get(key, []) + (TYPES if key == "Type" else [])
        changes = [(repeat.__name__, repeat)] + [(f"= {value!r:.60}", put(value)) for value in values]
        plain = [(f"= {value!r}", put(value)) for value in ANY]
        plain += [(change.__name__, change) for change in (remove, misspell, add_key, legacy, broken_legacy, both)]
        for chosen, every in ((meaning, changes), (form, plain)):
            for words, change in every:
                mutant = changed(request, path, change)
                if json.dumps(mutant) != json.dumps(request):
                    chosen.append((f"{'.'.join(map(str, path))} {words}", mutant))
    return meaning, form


def mutants(requests, count, seed=2026):
    """About so many mutants of named requests, an equal share of each: two thirds of meaning, the same on every run."""
    chance = random.Random(seed)
    share = -(-count // len(requests))
    chosen = []
    for name, request in sorted(requests.items()):
        for every, part in zip(all_mutants(request), (share * 2 // 3, share - share * 2 // 3)):
            chosen += [(f"{name}: {words}", mutant) for words, mutant in chance.sample(every, min(len(every), part))]
    return [(f"{number} {words}", mutant) for number, (words, mutant) in enumerate(chosen)]
