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

/// <summary>Registers a customer. Rejected with C004 if the account knows the external id, with O001 if it used the communication number.</summary>
/// <param name="Draft">What the request states.</param>
/// <param name="UpdatesKnown">Whether a known customer is updated instead of rejected (a documented version in which an action left out means both).</param>
public sealed record CreateCustomer(CustomerDraft Draft, bool UpdatesKnown = false) : ICommand<CustomerView>, ICustomerCommand
{
    /// <inheritdoc/>
    public string? AuditUser => Draft.Requester;

    /// <inheritdoc/>
    public string? Reference => Draft.CommunicationNumber ?? Draft.ExternalId;

    /// <summary>Contents of a document that come with the data, and what is wrong with them.</summary>
    public ContentInputs Contents { get; init; } = ContentInputs.None;
}

internal sealed class CreateCustomerValidator : AbstractValidator<CreateCustomer>
{
    public CreateCustomerValidator() => this.MustFitTheEnvelope();
}

internal sealed class CreateCustomerRules(CustomerInputRules rules) : IRules<CreateCustomer>
{
    public IReadOnlyList<Finding> Findings(CreateCustomer request) => [.. rules.Findings(request.Draft), .. request.Contents.Findings];
}

internal sealed class CreateCustomerDatabaseRules(ICustomers customers, CustomerDatabaseRules rules, ICurrentCaller caller, IAuditTrail trail)
    : CustomerStateRules<CreateCustomer>(customers, caller, trail)
{
    protected override IEnumerable<Finding> About(CreateCustomer request, Customer? known) =>
        rules.OfCreate(request.Draft, request.UpdatesKnown, known?.ChangeConstraints);
}

internal sealed class CreateCustomerHandler(
    ICustomers customers, BusinessUnits units, IClassifiers classifiers, DocumentVault vault, ICurrentCaller caller, IAuditTrail trail,
    ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<CreateCustomer, CustomerView>
{
    public async Task<CustomerView> Handle(CreateCustomer request, CancellationToken cancellationToken)
    {
        if (request.UpdatesKnown && await customers.Find(caller.Account, request.Draft.ExternalId!, cancellationToken) is { } known)
        {
            trail.SetSubject(known.Id);
            units.RejectForeign(known);
            known.Update(request.Draft, classifiers.Current, clock.Now());
            return CustomerView.Of(known, classifiers.Current);
        }

        customers.SetConflictPolicy(request.UpdatesKnown ? ConflictPolicy.RetryOnExternalId : ConflictPolicy.Reject);
        var customer = Customer.Register(units.Own(request.Draft), classifiers.Current, caller.Account, sequence.Next(), clock.Now());
        trail.SetSubject(customer.Id, isNew: true);
        customers.Add(customer);
        vault.Store(customer, request.Contents);
        return CustomerView.Of(customer, classifiers.Current);
    }
}
