using Onboarding.Api.Common.Access;
using Onboarding.Api.Console.Common;
using Onboarding.Api.Console.Shared;
using Onboarding.Application.Access.AddPerson;
using Onboarding.Application.Access.ApprovePersonRoles;
using Onboarding.Application.Access.ChangePerson;
using Onboarding.Application.Access.EndSessions;
using Onboarding.Application.Access.GetPerson;
using Onboarding.Application.Access.InvitePerson;
using Onboarding.Application.Access.ListPeople;
using Onboarding.Application.Access.ListSessions;
using Onboarding.Application.Access.People;
using Onboarding.Application.Access.SetPersonActive;
using Onboarding.Domain.Access.People;

namespace Onboarding.Api.Console.People;

/// <summary>The persons: the list, one of them, and what an administrator changes.</summary>
internal sealed class PeopleScreen : IConsoleScreen
{
    private const int RowsOfPage = 25;
    private const string One = "/{personId}";

    private static readonly string[] Fields = ["name", "email", "language", "roles*", "accounts", "businessUnits"];

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        var page = ConsolePages.People;
        routes.Get(page, "", List, "account", "after");
        routes.PostFresh(page, "/new", Add, Fields);
        routes.Get(page, One, Show);
        routes.PostFresh(page, One + "/change", Change, Fields);
        routes.PostFresh(page, One + "/invitation", Invite);
        routes.PostFresh(page, One + "/approval", request => Do(request, id => new ApprovePersonRoles(id, IsApproved: true), "approved"));
        routes.PostFresh(page, One + "/rejection", request => Do(request, id => new ApprovePersonRoles(id, IsApproved: false), "saved"));
        routes.PostFresh(page, One + "/deactivation", request => Do(request, id => new SetPersonActive(id, IsActive: false), "saved"));
        routes.PostFresh(page, One + "/activation", request => Do(request, id => new SetPersonActive(id, IsActive: true), "saved"));
        routes.PostFresh(page, One + "/sessions/end", request => End(request, request.Text("session")), "session");
    }

    private static async Task<IResult> List(ConsoleRequest request) => request.Page<PeoplePage>(
        "People", (nameof(PeoplePage.Found), await request.Send(new ListPeople
        {
            Account = request.Form is null ? request.Text("account") : null,
            After = request.Form is null ? request.Text("after") : null,
            Limit = RowsOfPage,
        })));

    private static async Task<IResult> Show(ConsoleRequest request)
    {
        var id = request.Route("personId");
        var person = await request.Send(new GetPerson(id));
        return request.NamedPage<PersonPage>(
            person.Name, (nameof(PersonPage.One), person), (nameof(PersonPage.Sessions), (await request.Send(new ListSessions(id))).Items));
    }

    private static Task<IResult> Add(ConsoleRequest request) => request.Submit(
        async () => Link(request, await request.Send(new AddPerson(Draft(request)))), () => List(request));

    private static Task<IResult> Invite(ConsoleRequest request) => request.Submit(
        async () => Link(request, await request.Send(new InvitePerson(request.Route("personId")))), () => Show(request));

    private static Task<IResult> Change(ConsoleRequest request) => request.Submit(
        async () =>
        {
            request.RequireShownVersion();
            await request.Send(new ChangePerson(request.Route("personId"), Draft(request)));
            return See(request, "saved");
        },
        () => Show(request));

    private static Task<IResult> Do(ConsoleRequest request, Func<string, MediatR.IRequest<PersonItem>> command, string done) => request.Submit(
        async () =>
        {
            request.RequireShownVersion();
            await request.Send(command(request.Route("personId")));
            return See(request, done);
        },
        () => Show(request));

    private static Task<IResult> End(ConsoleRequest request, string? session) => request.Submit(
        async () =>
        {
            await request.Send(new EndSessions(request.Route("personId"), session));
            return See(request, "session-ended");
        },
        () => Show(request));

    private static IResult See(ConsoleRequest request, string done) =>
        request.See($"{ConsolePages.People.Address}/{Uri.EscapeDataString(request.Route("personId"))}", done);

    private static IResult Link(ConsoleRequest request, InvitedPerson person) => request.Page<SecretPage>(
        "Invitation", (nameof(SecretPage.Label), "Link for the person"),
        (nameof(SecretPage.Secret), request.Service<InvitationLinks>().Of(person.Link)),
        (nameof(SecretPage.IdLabel), "Person"), (nameof(SecretPage.Id), person.Name),
        (nameof(SecretPage.Back), $"/people/{Uri.EscapeDataString(person.PersonId)}"));

    private static PersonDraft Draft(ConsoleRequest request) => new()
    {
        Name = request.Text("name"),
        Email = request.Text("email"),
        Language = request.Text("language"),
        Roles = request.Texts("roles"),
        Accounts = request.Items("accounts"),
        BusinessUnits = request.Items("businessUnits"),
    };
}
