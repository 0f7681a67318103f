using MediatR;
using Onboarding.Application.Access.People;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.ChangePerson;

/// <summary>
/// Replaces the data of a person. A new role that the caller lacks waits for a second administrator. The changes take effect with the person's next
/// request.
/// </summary>
/// <param name="PersonId">The person's id. Rejected with <see cref="NotFound"/> if the caller may see no such person.</param>
/// <param name="Draft">The person's new data.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record ChangePerson(string PersonId, PersonDraft Draft) : ICommand<PersonItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => PersonId;
}

internal sealed class ChangePersonRules(IClassifiers classifiers) : IRules<ChangePerson>
{
    public IReadOnlyList<Finding> Findings(ChangePerson request) => request.Draft.Findings(classifiers.Current);
}

internal sealed class ChangePersonHandler(
    IPeople people, IApiClients clients, IClassifiers classifiers, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock,
        Precondition precondition)
    : IRequestHandler<ChangePerson, PersonItem>
{
    public async Task<PersonItem> Handle(ChangePerson request, CancellationToken cancellationToken)
    {
        var person = await people.Require(caller, trail, request.PersonId, cancellationToken);
        precondition.Check(Tags.Of(person.Version));
        await people.Check(clients, caller, request.Draft, person.PersonId, cancellationToken);
        var before = caller.ItemOf(person);
        person.Change(request.Draft, caller.ToGranter(), classifiers.Current, clock.Now());
        var after = caller.ItemOf(person);
        trail.SetChange(before, after);
        return after;
    }
}
