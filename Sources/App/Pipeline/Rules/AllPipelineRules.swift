public import Findings

/// The rules for `pipeline.json`.
public let pipelineRules: [Rule] = [.pipelineDuration, .pipelineNeeds, .pipelineCycle, .pipelineRequires]
