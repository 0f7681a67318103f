using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>The Domain's rules for a request. The validation behaviour checks them, so that one response reports every defect.</summary>
public interface IRules<in TRequest>
{
    /// <summary>Returns every defect.</summary>
    IReadOnlyList<Finding> Findings(TRequest request);
}
