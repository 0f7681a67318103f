using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>
/// What is stored and forbids a request, asked only for a request that is rejected anyway, so that one answer names every defect. A
/// sound request meets the same rules in its unit of work.
/// </summary>
public interface IDatabaseRules<in TRequest>
{
    /// <summary>Every defect against what is stored now.</summary>
    Task<IReadOnlyList<Finding>> Findings(TRequest request, CancellationToken cancellationToken);
}
