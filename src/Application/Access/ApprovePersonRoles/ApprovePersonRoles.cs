using MediatR;
using Onboarding.Application.Access.People;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.ApprovePersonRoles;

/// <summary>
/// Grants the roles of a person that another administrator proposed, or removes the proposal. The caller who grants must be another person than the
/// proposer and than the person (four eyes).
/// </summary>
/// <param name="PersonId">The person's id. Rejected with <see cref="NotFound"/> if the caller may see no such person.</param>
/// <param name="IsApproved">Whether the roles are granted; otherwise the proposal is removed.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record ApprovePersonRoles(string PersonId, bool IsApproved) : ICommand<PersonItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => PersonId;
}

internal sealed class ApprovePersonRolesHandler(
    IPeople people, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock, Precondition precondition)
    : IRequestHandler<ApprovePersonRoles, PersonItem>
{
    public async Task<PersonItem> Handle(ApprovePersonRoles request, CancellationToken cancellationToken)
    {
        var person = await people.Require(caller, trail, request.PersonId, cancellationToken);
        precondition.Check(Tags.Of(person.Version));
        var before = caller.ItemOf(person);
        if (request.IsApproved)
        {
            person.ApproveRoles(caller.ToActor(), clock.Now());
        }
        else
        {
            person.RejectRoles(clock.Now());
        }

        var after = caller.ItemOf(person);
        trail.SetChange(before, after);
        return after;
    }
}
