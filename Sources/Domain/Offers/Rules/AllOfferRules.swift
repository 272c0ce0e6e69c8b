public import Findings

/// The rules for forms, listings and settings.
public let offerRules: [Rule] = [
  .dateReal, .instantUTC, .amountDecimal, .accountNumber, .countryCode, .currencyCode, .billingTerm, .serviceStart,
  .emailAddress, .offerKey, .packetPath, .documentsBaseURL, .awsIdentifier, .timeZone, .expirationPast,
  .serviceStartPast, .schedulePast,
  .factsOrder, .amountExponent, .amountTooLarge, .lineAmount, .quantityRequired, .scheduleRequired, .scheduleDates,
  .scheduleTotal, .quoteTotal, .quoteNumberTwice, .zeroDollarFlag, .accountsRequired, .accountsDifferent, .metadataName,
  .opportunityRequired, .sourceOfferRequired, .sourceOfferUnused, .offerIDDiffers, .idForm, .listingKnown,
  .listingAllows, .dimensionKnown, .registrationMissing, .registrationUnknown, .trackingEnabled, .eulaFiles,
  .agreementFile, .encodingUnused, .fileTwice, .namesDifferInCase,
  .trackingFieldName, .trackingFieldMissing, .companyNameDiffers, .straySpaces, .textLeaks, .scheduleCount,
  .scheduleAfterExpiration, .scheduleBeyondTerm, .termLong, .currencyAWS, .priceDecimals, .priceTooLarge,
  .serviceStartProduct, .serviceStartTooFar, .startDateLimit, .eulaStandardProduct, .eulaLooksInternal, .quoteMissing,
  .quoteDateFuture, .agreementNoneWithQuotes, .registrationEmail, .metadataPartnerName, .expirationLocal,
  .expirationSoon, .factsAfterExpiry, .factsFuture, .renewalAmendingMark, .renewalNewOffer, .zeroDollarUnused,
  .offerIDEarly, .opportunityEarly, .opportunityDiffers, .sourceOfferSelf, .amendingProduct, .extendedMissing,
  .notifyAdvice, .notifyTwice, .associateLate,
]
