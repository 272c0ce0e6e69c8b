public import Findings

/// The rules for forms, listings and settings.
public let offerRules: [Rule] = [
  .dateReal, .instantUTC, .amountDecimal, .accountNumber, .countryCode, .currencyCode, .billingTerm, .serviceStart,
  .emailAddress, .offerKey, .packetPath, .awsIdentifier, .timeZone, .expirationPast, .serviceStartPast, .schedulePast,
  .factsOrder, .amountExponent, .amountTooLarge, .lineAmount, .quantityRequired, .scheduleRequired, .scheduleDates,
  .scheduleTotal, .quoteTotal, .quoteNumberTwice, .zeroDollarFlag, .accountsRequired, .accountsDifferent, .metadataName,
  .opportunityRequired, .sourceOfferRequired, .sourceOfferUnused, .offerIDDiffers, .idForm, .listingKnown,
  .listingAllows, .dimensionKnown, .registrationMissing, .registrationUnknown, .trackingEnabled, .eulaFiles,
  .agreementFile, .encodingUnused, .fileTwice, .namesDifferInCase,
]
