using MediatR;
using Onboarding.Application.Access.People;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.AddPerson;

/// <summary>
/// Adds a person and makes an invitation link, whose token only the result contains. A role that the caller lacks waits for a second administrator
/// (<see cref="ApprovePersonRoles.ApprovePersonRoles"/>). Rejected for accounts that the caller does not administer.
/// </summary>
/// <param name="Draft">The person's data.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record AddPerson(PersonDraft Draft) : ICommand<InvitedPerson>
{
    /// <summary>The new person's id. It is created with the command, so the audit entry has it even if the command fails.</summary>
    public string PersonId { get; } = Domain.Access.Contracts.PersonId.New();

    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => PersonId;
}

internal sealed class AddPersonRules(IClassifiers classifiers) : IRules<AddPerson>
{
    public IReadOnlyList<Finding> Findings(AddPerson request) => request.Draft.Findings(classifiers.Current);
}

internal sealed class AddPersonHandler(
    IPeople people, IApiClients clients, IClassifiers classifiers, ITotpSecrets secrets, ICurrentCaller caller, IAuditTrail trail,
        ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<AddPerson, InvitedPerson>
{
    public async Task<InvitedPerson> Handle(AddPerson request, CancellationToken cancellationToken)
    {
        await people.Check(clients, caller, request.Draft, request.PersonId, cancellationToken);
        var person = Person.Register((request.PersonId, sequence.Next()), request.Draft, caller.ToGranter(), classifiers.Current, clock.Now());
        var token = person.Invite(secrets.Protect(Totp.NewSecret()), caller.ToGranter(), clock.Now());
        people.Add(person);
        trail.SetAccount(person.Accounts[0]);
        trail.SetChange(null, caller.ItemOf(person));
        return InvitedPerson.Of(person, token, caller);
    }
}
