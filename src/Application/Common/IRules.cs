using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>The Domain's rules over a request, asked by the validation behaviour so that every defect is named at once.</summary>
public interface IRules<in TRequest>
{
    /// <summary>Every defect.</summary>
    IReadOnlyList<Finding> Findings(TRequest request);
}
