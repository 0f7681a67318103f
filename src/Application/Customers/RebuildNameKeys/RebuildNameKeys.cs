using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.RebuildNameKeys;

/// <summary>
/// Rebuilds the stored name keys of the next customers whose keys an older version of the folding made. Returns the number of the last one, or null
/// when none is left. Repeated, it does no harm.
/// </summary>
/// <param name="After">The number of the customer after which to continue; 0 at first.</param>
[ChangesData(DataScope.Service)]
public sealed record RebuildNameKeys(long After) : ICommand<long?>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class RebuildNameKeysHandler(ICustomers customers) : IRequestHandler<RebuildNameKeys, long?>
{
    public Task<long?> Handle(RebuildNameKeys request, CancellationToken cancellationToken) =>
        customers.RebuildNameKeys(request.After, cancellationToken);
}
