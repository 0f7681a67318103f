using Onboarding.Domain.Common;

namespace Onboarding.Application.Risk.Contracts;

/// <summary>Tells other modules whether people still work on cases of a customer.</summary>
public interface IOpenCases
{
    /// <summary>Returns those of the customers of which a case is open.</summary>
    Task<IReadOnlySet<CustomerId>> Among(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellationToken);
}
