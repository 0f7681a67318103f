using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Privacy.EndHold;

/// <summary>Ends a legal hold. Rejected if it does not stand any more.</summary>
/// <param name="Id">The hold.</param>
/// <param name="Reason">The reason, 1 to 1,000 characters.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record EndHold(Guid Id, string? Reason) : ICommand<HoldItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class EndHoldValidator : AbstractValidator<EndHold>
{
    public EndHoldValidator() => RuleFor(command => command.Reason).MustBeReason();
}

internal sealed class EndHoldHandler(ILegalHolds holds, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock)
    : IRequestHandler<EndHold, HoldItem>
{
    public async Task<HoldItem> Handle(EndHold request, CancellationToken cancellationToken)
    {
        var found = await holds.Find(caller.VisibleAccount(), request.Id, cancellationToken) ?? throw new NotFound("Hold");
        trail.SetSubject(found.CustomerId);
        trail.SetAccount(found.Account);
        found.End(caller.Name, request.Reason!, clock.Now());
        return HoldItem.Of(found, clock.Today());
    }
}
