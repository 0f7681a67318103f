using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Screening.ListSuppressions;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.LiftSuppression;

/// <summary>Lifts a suppression and screens the customer again, so that a person decides the hit. Rejected if the suppression has ended.</summary>
/// <param name="Id">The suppression.</param>
/// <param name="Reason">The reason, 1 to 4,000 characters, without control characters other than line breaks and tabs.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record LiftSuppression(Guid Id, string? Reason) : ICommand<SuppressionItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class LiftSuppressionValidator : AbstractValidator<LiftSuppression>
{
    public LiftSuppressionValidator() => RuleFor(command => command.Reason).Must(CommentText.IsReason)
        .WithErrorCode(ScreeningErrors.InvalidReason.Code).WithMessage(ScreeningErrors.InvalidReason.Message);
}

internal sealed class LiftSuppressionHandler(
    IScreenings screenings, IScreenedCustomers customers, ScreeningService screening, ICurrentCaller caller, IAuditTrail trail,
    TimeProvider clock)
    : IRequestHandler<LiftSuppression, SuppressionItem>
{
    public async Task<SuppressionItem> Handle(LiftSuppression request, CancellationToken cancellationToken)
    {
        var found = await screenings.Suppression(caller.VisibleAccount(), request.Id, cancellationToken) ?? throw new NotFound("Suppression");
        trail.SetSubject(found.CustomerId);
        trail.SetAccount(found.Account);
        found.Lift(caller.Name, request.Reason!, clock.Now());
        var customer = await customers.Require(found.Account, found.CustomerId, cancellationToken);
        await screening.Screen(customer, ScreeningOrder.For([found.Process], ScreeningTrigger.SuppressionEnded), cancellationToken);
        return SuppressionItem.Of(found);
    }
}
