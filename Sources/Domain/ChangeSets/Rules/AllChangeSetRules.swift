package import Findings

/// The rules for change sets.
package let changeSetRules: [Rule] = awsRules.map(\.rule)

let awsRules: [AWSRule] = [
  .changeSetKey, .changeSetRequired, .changeSetType, .changeSetChoice, .changeSetNumber, .changeSetText,
  .changeSetDate, .changeSetAmount, .changeSetDuration, .changeSetAccount, .changeSetURL, .changeSetDocumentURL,
  .changeSetCount, .changeSetRateCards, .changeSetRates, .changeSetGrants, .changeSetInstallments,
  .changeSetChangeType, .changeSetEntity, .changeSetDetails, .changeSetDetailsText, .changeSetDetailsKey,
  .changeSetNotJudged, .changeSetIntent, .changeSetReference, .changeSetIdentifier, .changeSetChangeTwice,
  .changeSetStatus, .changeSetResellerAccount, .changeSetName, .changeSetRenewalBuyer, .changeSetMandatoryTerms,
  .changeSetTermTwice, .changeSetBuyerDocuments, .changeSetResellerDocuments, .changeSetResellerMixed,
  .changeSetServicesEULA, .changeSetStorage, .changeSetPlaceholder, .changeSetPricingModel, .changeSetCurrencies,
  .changeSetYenFraction, .changeSetAmountSpelling, .changeSetDimensionTwice, .changeSetDimensionLong,
  .changeSetSelectorTwice, .changeSetRateCardDimensions, .changeSetConstraints, .changeSetQuantityOpen,
  .changeSetDurationZero, .changeSetDurationDays, .changeSetScheduleParts, .changeSetSchedulePrice,
  .changeSetScheduleAvailability, .changeSetScheduleLong, .changeSetChargeDateTwice, .changeSetChargeDatePast,
  .changeSetAvailabilityPast, .changeSetAvailabilityLate, .changeSetStartDate, .changeSetStartProduct,
  .changeSetNetTerms,
]
