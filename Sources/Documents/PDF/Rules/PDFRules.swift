package import Findings

/// Every rule of this room, in the order in which a file is read.
package let pdfRules: [Rule] = [
  .pdfHeader, .pdfTrailingData, .pdfDamaged, .pdfPasswordRequired, .pdfRestricted, .pdfNoPages,
  .pdfTooManyPages, .pdfPageTooLarge, .pdfReadersDisagree, .pdfXFA, .pdfSigned, .pdfFormFields,
  .pdfFieldAppearance, .pdfLayers, .pdfLayerSettings, .pdfHiddenLayer, .pdfPortfolio, .pdfActiveContent,
  .pdfExternalStream, .pdfLinkBroken, .pdfAnnotation, .pdfStrayReference, .pdfTooDeep, .pdfContentTooLarge,
  .pdfArticleThreads, .pdfUntagged, .pdfOutputIntents, .pdfPageChanged,
]
