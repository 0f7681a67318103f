using Onboarding.Domain.Common.Outgoing;

namespace Onboarding.Domain.Screening.Lists;

/// <summary>The sources of lists in the internal network that are allowed.</summary>
/// <param name="entries">The configured entries.</param>
public sealed class AllowedSources(IEnumerable<string> entries) : AllowedHosts("Screening__Sources__AllowedInternalHosts", entries);
