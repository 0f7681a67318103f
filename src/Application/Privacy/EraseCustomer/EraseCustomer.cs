using System.Text.Json;
using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;

namespace Onboarding.Application.Privacy.EraseCustomer;

/// <summary>
/// Erases all data of a customer and leaves a tombstone. Rejected with a code of <see cref="PrivacyErrors"/> while a hold or an open case stands, the
/// relationship has not ended or the retention period runs, unless an administrator gives a reason to overrule. The name of this command permits
/// the fields of the customer's audit entries to be blanked.
/// </summary>
/// <param name="Customer">The customer.</param>
/// <param name="Reason">The reason, 1 to 1,000 characters, without personal data; taken from the request that a second person approves.</param>
/// <param name="OverruleReason">The reason to overrule; null to overrule nothing.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record EraseCustomer(CustomerId Customer, string? Reason, string? OverruleReason) : ICommand<ErasureItem>
{
    /// <summary>The request that the caller approves as the second person; null for an erasure that needs none.</summary>
    public Guid? Request { get; init; }

    /// <summary>Whether the service erases by itself.</summary>
    public bool IsAutomatic { get; init; }

    /// <inheritdoc/>
    public string? AuditUser => IsAutomatic ? "automatic erasure" : null;

    /// <inheritdoc/>
    public string? Reference => Request?.ToString();
}

internal sealed class EraseCustomerValidator : AbstractValidator<EraseCustomer>
{
    public EraseCustomerValidator()
    {
        RuleFor(command => command.Reason).MustBeReason();
        RuleFor(command => command.OverruleReason).MustBeOverruleReason();
    }
}

internal sealed class EraseCustomerHandler(
    ErasureGuard guard, IErasures erasures, ICustomerEraser eraser, IAuditReferences references, PrivacyOptions options, ICurrentCaller caller,
    IAuditTrail trail, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<EraseCustomer, ErasureItem>
{
    public async Task<ErasureItem> Handle(EraseCustomer request, CancellationToken cancellationToken)
    {
        await eraser.Begin(request.Customer, cancellationToken);
        var customer = await guard.Require(request.Customer, cancellationToken);
        var waiting = await erasures.FindWaiting(customer.Id, cancellationToken);
        var erasure = request.Request is null ? null : waiting?.Id == request.Request ? waiting : throw new NotFound("Erasure");
        if (erasure is not null)
        {
            erasure.Approve(caller.ToActor());
            await guard.Check(customer, erasure.OverruleReason, cancellationToken);
        }
        else
        {
            if (options.SecondPerson && !request.IsAutomatic)
            {
                throw new RuleBroken(PrivacyErrors.NeedsApproval, "");
            }

            waiting?.Withdraw(caller.ToActor());
            erasure = Erasure.Register(
                sequence.Next(), customer.ToErased(), request.Reason!, await guard.Check(customer, request.OverruleReason, cancellationToken),
                request.IsAutomatic ? new(request.AuditUser!, null, false) : caller.ToActor(), clock.Now());
            erasures.Add(erasure);
        }

        var erased = await eraser.Erase(customer.Account, customer.Id, cancellationToken) ?? throw new NotFound("Customer");
        erasure.Erase(customer.ToErased(), erased.Proof, clock.Now());
        var entries = await references.EntriesNaming(customer.Account, erased.References, cancellationToken);
        trail.SetDetails(ErasureDetails.Of(erasure.Id, entries));
        return ErasureItem.Of(erasure);
    }
}

/// <summary>The details of the audit entry of an erasure.</summary>
internal static class ErasureDetails
{
    /// <summary>Returns the JSON: the erasure, and the entries without a customer that may be blanked because of it.</summary>
    public static string Of(Guid erasure, IReadOnlyList<long> entries) =>
        JsonSerializer.Serialize(new { erasure, entries }, JsonSerializerOptions.Web);
}
