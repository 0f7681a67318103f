using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.UpdateQuestionnaire;

/// <summary>
/// Replaces all data of a customer that the form can contain. Rejected with C004 if the account does not have the external id, and with O001 if the
/// account has used the communication number.
/// </summary>
/// <param name="Draft">The input. A field of the form that is missing in it is removed.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record UpdateQuestionnaire(CustomerDraft Draft) : ICommand<CustomerView>, ICustomerCommand
{
    /// <inheritdoc/>
    public string? AuditUser => Draft.Requester;

    /// <inheritdoc/>
    public string? Reference => Draft.CommunicationNumber;
}

internal sealed class UpdateQuestionnaireValidator : AbstractValidator<UpdateQuestionnaire>
{
    public UpdateQuestionnaireValidator() => this.AddEnvelopeRules();
}

internal sealed class UpdateQuestionnaireRules(CustomerInputRules rules) : IRules<UpdateQuestionnaire>
{
    public IReadOnlyList<Finding> Findings(UpdateQuestionnaire request) => rules.Findings(request.Draft);
}

internal sealed class UpdateQuestionnaireDatabaseRules(ICustomers customers, CustomerDatabaseRules rules, ICurrentCaller caller, IAuditTrail trail)
    : CustomerStateRules<UpdateQuestionnaire>(customers, caller, trail)
{
    protected override IEnumerable<Finding> FindingsFor(UpdateQuestionnaire request, Customer? known) =>
        rules.OfUpdate(request.Draft, known?.ChangeConstraints);
}

internal sealed class UpdateQuestionnaireHandler(
    ICustomers customers, BusinessUnits units, IClassifiers classifiers, StatedLevels levels, ICurrentCaller caller, IAuditTrail trail,
    TimeProvider clock)
    : IRequestHandler<UpdateQuestionnaire, CustomerView>
{
    public async Task<CustomerView> Handle(UpdateQuestionnaire request, CancellationToken cancellationToken)
    {
        var customer = await customers.Find(caller.Account, request.Draft.ExternalId!, cancellationToken)
            ?? throw new RuleBroken(CustomerErrors.Unknown, "/customerExtId");
        trail.SetSubject(customer.Id);
        units.RejectForeign(customer);
        await levels.Update(customer, request.Draft, classifiers.Current, clock.Now(), cancellationToken);
        return CustomerView.Of(customer, classifiers.Current);
    }
}
