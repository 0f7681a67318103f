using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.CreateCustomer;

/// <summary>Registers a customer. Refused with C004 if the account knows the external id, with O001 if it used the communication number.</summary>
/// <param name="Draft">What the request states.</param>
/// <param name="UpdatesKnown">Whether a known customer is updated instead of rejected (a documented version in which an action left out means both).</param>
public sealed record CreateCustomer(CustomerDraft Draft, bool UpdatesKnown = false) : ICommand<CustomerView>, IStatesACustomer
{
    /// <inheritdoc/>
    public string? AuditUser => Draft.Requester;

    /// <inheritdoc/>
    public string? Reference => Draft.CommunicationNumber ?? Draft.ExternalId;

    /// <summary>Contents of a document that come with the data, and what is wrong with them.</summary>
    public StatedContents Contents { get; init; } = StatedContents.None;
}

internal sealed class CreateCustomerValidator : AbstractValidator<CreateCustomer>
{
    public CreateCustomerValidator() => this.MustFitTheEnvelope();
}

internal sealed class CreateCustomerRules(StatedCustomerRules rules) : IRules<CreateCustomer>
{
    public IReadOnlyList<Finding> Findings(CreateCustomer request) => [.. rules.Findings(request.Draft), .. request.Contents.Findings];
}

internal sealed class CreateCustomerStoredRules(ICustomers customers, KnownCustomerRules rules, ICurrentCaller caller, IAuditTrail trail)
    : StoredCustomerRules<CreateCustomer>(customers, caller, trail)
{
    protected override IEnumerable<Finding> About(CreateCustomer request, Customer? known) =>
        rules.OfCreate(request.Draft, request.UpdatesKnown, known?.Stance);
}

internal sealed class CreateCustomerHandler(
    ICustomers customers, BusinessUnits units, IClassifiers classifiers, DocumentVault vault, ICurrentCaller caller, IAuditTrail trail,
    INumbers numbers, TimeProvider clock)
    : IRequestHandler<CreateCustomer, CustomerView>
{
    public async Task<CustomerView> Handle(CreateCustomer request, CancellationToken cancellationToken)
    {
        if (request.UpdatesKnown && await customers.Find(caller.Account, request.Draft.ExternalId!, cancellationToken) is { } known)
        {
            trail.Concern(known.Id);
            units.RefuseForeign(known);
            known.Update(request.Draft, classifiers.Current, clock.Now());
            return CustomerView.Of(known, classifiers.Current);
        }

        customers.SetConflictPolicy(request.UpdatesKnown ? ConflictPolicy.RetryOnExternalId : ConflictPolicy.Reject);
        var customer = Customer.Register(units.Own(request.Draft), classifiers.Current, caller.Account, numbers.Next(), clock.Now());
        trail.Concern(customer.Id, isNew: true);
        customers.Add(customer);
        vault.Keep(customer, request.Contents);
        return CustomerView.Of(customer, classifiers.Current);
    }
}
