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

/// <summary>
/// Registers a customer. Rejected with C004 if the account already has the external id, and with O001 if the account has used the communication
/// number.
/// </summary>
/// <param name="Draft">The input.</param>
/// <param name="UpdatesExisting">
/// Whether an existing customer is updated instead of rejected. One version of a contract documents that a request without an action creates or
/// updates.
/// </param>
[ChangesData(DataScope.OwnAccount)]
public sealed record CreateCustomer(CustomerDraft Draft, bool UpdatesExisting = false) : ICommand<CustomerView>, ICustomerCommand
{
    /// <inheritdoc/>
    public string? AuditUser => Draft.Requester;

    /// <inheritdoc/>
    public string? Reference => Draft.CommunicationNumber ?? Draft.ExternalId;

    /// <summary>The document contents that the request sends together with the data.</summary>
    public ContentInputs Contents { get; init; } = ContentInputs.None;
}

internal sealed class CreateCustomerValidator : AbstractValidator<CreateCustomer>
{
    public CreateCustomerValidator() => this.AddEnvelopeRules();
}

internal sealed class CreateCustomerRules(CustomerInputRules rules) : IRules<CreateCustomer>
{
    public IReadOnlyList<Finding> Findings(CreateCustomer request) => [.. rules.Findings(request.Draft), .. request.Contents.Findings];
}

internal sealed class CreateCustomerDatabaseRules(ICustomers customers, CustomerDatabaseRules rules, ICurrentCaller caller, IAuditTrail trail)
    : CustomerStateRules<CreateCustomer>(customers, caller, trail)
{
    protected override IEnumerable<Finding> FindingsFor(CreateCustomer request, Customer? known) =>
        rules.OfCreate(request.Draft, request.UpdatesExisting, known?.ChangeConstraints);
}

internal sealed class CreateCustomerHandler(
    ICustomers customers, BusinessUnits units, IClassifiers classifiers, StatedLevels levels, DocumentVault vault, ICurrentCaller caller,
    IAuditTrail trail, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<CreateCustomer, CustomerView>
{
    public async Task<CustomerView> Handle(CreateCustomer request, CancellationToken cancellationToken)
    {
        if (request.UpdatesExisting && await customers.Find(caller.Account, request.Draft.ExternalId!, cancellationToken) is { } known)
        {
            trail.SetSubject(known.Id);
            units.RejectForeign(known);
            await levels.Update(known, request.Draft, classifiers.Current, clock.Now(), cancellationToken);
            return CustomerView.Of(known, classifiers.Current);
        }

        customers.SetConflictPolicy(request.UpdatesExisting ? ConflictPolicy.RetryOnExternalId : ConflictPolicy.Reject);
        var customer = Customer.Register(units.WithDefault(request.Draft), classifiers.Current, caller.Account, sequence.Next(), clock.Now());
        levels.CheckFloor(customer, request.Draft);
        trail.SetSubject(customer.Id, isNew: true);
        customers.Add(customer);
        vault.Store(customer, request.Contents);
        return CustomerView.Of(customer, classifiers.Current);
    }
}
