using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Privacy.WithdrawErasure;

/// <summary>Withdraws an erasure that waits for a second person. The customer stays.</summary>
/// <param name="Id">The erasure.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record WithdrawErasure(Guid Id) : ICommand<ErasureItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class WithdrawErasureHandler(IErasures erasures, ICurrentCaller caller, IAuditTrail trail)
    : IRequestHandler<WithdrawErasure, ErasureItem>
{
    public async Task<ErasureItem> Handle(WithdrawErasure request, CancellationToken cancellationToken)
    {
        var found = await erasures.Find(caller.VisibleAccount(), request.Id, cancellationToken) ?? throw new NotFound("Erasure");
        trail.SetSubject(found.CustomerId);
        trail.SetAccount(found.Account);
        found.Withdraw(caller.ToActor());
        return ErasureItem.Of(found);
    }
}
