using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>
/// Checks a request against the stored data. It is used only for a request that is rejected anyway, so that one response reports every defect. The
/// unit of work of a valid request checks the same rules.
/// </summary>
public interface IDatabaseRules<in TRequest>
{
    /// <summary>Returns every conflict with the stored data.</summary>
    Task<IReadOnlyList<Finding>> Findings(TRequest request, CancellationToken cancellationToken);
}
