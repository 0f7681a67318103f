using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;

namespace Onboarding.Application.Privacy.RequestErasure;

/// <summary>
/// Requests an erasure that a second person must approve. Rejected for the same reasons as the erasure itself, and if a request waits already.
/// </summary>
/// <param name="Customer">The customer.</param>
/// <param name="Reason">The reason, 1 to 1,000 characters, without personal data.</param>
/// <param name="OverruleReason">The reason to overrule; null to overrule nothing.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record RequestErasure(CustomerId Customer, string? Reason, string? OverruleReason) : ICommand<ErasureItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class RequestErasureValidator : AbstractValidator<RequestErasure>
{
    public RequestErasureValidator()
    {
        RuleFor(command => command.Reason).MustBeReason();
        RuleFor(command => command.OverruleReason).MustBeOverruleReason();
    }
}

internal sealed class RequestErasureHandler(
    ErasureGuard guard, IErasures erasures, ICurrentCaller caller, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<RequestErasure, ErasureItem>
{
    public async Task<ErasureItem> Handle(RequestErasure request, CancellationToken cancellationToken)
    {
        var customer = await guard.RequireLocked(request.Customer, cancellationToken);
        if (await erasures.FindWaiting(customer.Id, cancellationToken) is not null)
        {
            throw new RuleBroken(PrivacyErrors.RequestWaits, "");
        }

        var overruled = await guard.Check(customer, request.OverruleReason, cancellationToken);
        var erasure = Erasure.Register(sequence.Next(), customer.ToErased(), request.Reason!, overruled, caller.ToActor(), clock.Now());
        erasures.Add(erasure);
        return ErasureItem.Of(erasure);
    }
}
