public import Findings

/// The rules for forms, listings and settings.
public let offerRules: [Rule] = [
  .dateReal, .instantUTC, .amountDecimal, .accountNumber, .countryCode, .currencyCode, .billingTerm, .serviceStart,
  .emailAddress, .offerKey, .packetPath, .awsIdentifier, .expirationPast, .amountExponent, .lineAmount,
  .quantityRequired, .scheduleRequired, .scheduleDates, .scheduleTotal, .quoteTotal, .zeroDollarFlag,
  .accountsRequired, .accountsDifferent, .metadataName, .opportunityRequired, .sourceOfferRequired, .listingKnown,
  .listingAllows, .dimensionKnown, .registrationMissing, .registrationUnknown, .trackingEnabled, .eulaFiles,
  .agreementFile, .fileTwice, .namesDifferInCase,
]
