using System.Globalization;
using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;

namespace Onboarding.Application.Privacy.SetHold;

/// <summary>Sets a legal hold on a customer: while it stands, the customer is not erased. Several holds can stand at the same time.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Reason">The reason, 1 to 1,000 characters.</param>
/// <param name="Until">The last day (UTC) on which it stands, YYYY-MM-DD, today or later; null if it stands until a person ends it.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record SetHold(CustomerId Customer, string? Reason, string? Until) : ICommand<HoldItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <summary>Returns the day in <see cref="Until"/>; null if it is absent or no day.</summary>
    public DateOnly? UntilDay() =>
        DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

internal sealed class SetHoldValidator : AbstractValidator<SetHold>
{
    public SetHoldValidator()
    {
        RuleFor(command => command.Reason).MustBeReason();
        RuleFor(command => command.Until).Must((command, text) => text is null || command.UntilDay() is not null)
            .WithErrorCode(PrivacyErrors.InvalidUntil.Code).WithMessage(PrivacyErrors.InvalidUntil.Message);
    }
}

internal sealed class SetHoldHandler(
    ErasureGuard guard, ILegalHolds holds, ICurrentCaller caller, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<SetHold, HoldItem>
{
    public async Task<HoldItem> Handle(SetHold request, CancellationToken cancellationToken)
    {
        if (request.UntilDay() < clock.Today())
        {
            throw new InvalidInput([Finding.Of(PrivacyErrors.InvalidUntil, "/until")]);
        }

        var customer = await guard.RequireLocked(request.Customer, cancellationToken);
        var hold = LegalHold.Register(
            sequence.Next(), customer.Account, customer.Id, request.Reason!, request.UntilDay(), caller.Name, clock.Now());
        holds.Add(hold);
        return HoldItem.Of(hold, clock.Today());
    }
}
