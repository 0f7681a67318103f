using Onboarding.Api.Common.Access;
using Onboarding.Api.Console.Common;
using Onboarding.Api.Console.Shared;
using Onboarding.Application.Access;
using Onboarding.Application.Access.AddApiKey;
using Onboarding.Application.Access.AddClient;
using Onboarding.Application.Access.ApproveClientRoles;
using Onboarding.Application.Access.ChangeClient;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Access.GetClient;
using Onboarding.Application.Access.ListApiKeys;
using Onboarding.Application.Access.ListClients;
using Onboarding.Application.Access.RevokeApiKey;
using Onboarding.Application.Access.RevokeClient;
using Onboarding.Application.Access.RotateClientSecret;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;

namespace Onboarding.Api.Console.Clients;

/// <summary>The API clients: the list, one of them with its keys, and what an administrator changes.</summary>
internal sealed class ClientsScreen(DialectRegistry dialects, IClientDirectory directory) : IConsoleScreen
{
    private const int RowsOfPage = 25;
    private const string One = "/{clientId}";
    private const string Key = One + "/keys/{keyId}";

    private string[] Fields =>
    [
        "name", "dialects*", "roles*", "businessUnits", "allowedAddresses", "statesLevels",
        .. dialects.WithProfiles.Select(ClientProfiles.MemberOf),
    ];

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        var page = ConsolePages.Clients;
        routes.Get(page, "", List, "account", "after");
        routes.PostFresh(page, "/new", Add, [.. Fields, "account", "secretDays"]);
        routes.Get(page, One, Show, "after");
        routes.PostFresh(page, One + "/change", Change, Fields);
        routes.PostFresh(page, One + "/secret", Rotate, "secretDays", "overlapHours");
        routes.PostFresh(page, One + "/approval", request => Do(request, id => request.Send(new ApproveClientRoles(id, true)), "approved"));
        routes.PostFresh(page, One + "/rejection", request => Do(request, id => request.Send(new ApproveClientRoles(id, false)), "saved"));
        routes.PostFresh(page, One + "/revocation", request => Do(request, id => request.Send(new RevokeClient(id)), "revoked"));
        routes.PostFresh(page, One + "/keys", AddKey, "keyName", "expiresOn");
        routes.PostFresh(page, Key + "/revocation", request => Do(
            request, id => request.Send(new RevokeApiKey(id, request.Route("keyId"))), "revoked"));
    }

    private async Task<IResult> List(ConsoleRequest request) => request.Page<ClientsPage>(
        "Clients",
        (nameof(ClientsPage.Found), await request.Send(new ListClients
        {
            Account = request.Form is null ? request.Text("account") : null,
            After = request.Form is null ? request.Text("after") : null,
            Limit = RowsOfPage,
        })),
        (nameof(ClientsPage.Dialects), dialects.All));

    private async Task<IResult> Show(ConsoleRequest request)
    {
        var id = Id(request);
        var client = await request.Send(new GetClient(id));
        var keys = await request.Send(new ListApiKeys(id) { After = request.Form is null ? request.Text("after") : null, Limit = RowsOfPage });
        return request.NamedPage<ClientPage>(
            client.Name, (nameof(ClientPage.One), client), (nameof(ClientPage.Keys), keys), (nameof(ClientPage.Dialects), dialects.All));
    }

    private Task<IResult> Add(ConsoleRequest request) => request.Submit(
        async () => Secret(request, await request.Send(
            new AddClient(request.Text("account"), Draft(request), new(request.Number("secretDays"))))),
        () => List(request));

    private Task<IResult> Change(ConsoleRequest request) => Do(request, id => request.Send(new ChangeClient(id, Draft(request))), "saved");

    private Task<IResult> Rotate(ConsoleRequest request) => request.Submit(
        async () =>
        {
            request.RequireShownVersion();
            var client = await request.Send(
                new RotateClientSecret(Id(request), new(request.Number("secretDays"), request.Number("overlapHours"))));
            directory.Forget(client.ClientId);
            return Secret(request, client);
        },
        () => Show(request));

    private Task<IResult> AddKey(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var key = await request.Send(new AddApiKey(Id(request), request.Text("keyName"), request.Day("expiresOn")));
            return request.Page<SecretPage>(
                "Key of the client", (nameof(SecretPage.Label), "Value to send as bearer token"), (nameof(SecretPage.Secret), key.Key),
                (nameof(SecretPage.IdLabel), "Name"), (nameof(SecretPage.Id), key.Name), (nameof(SecretPage.Back), PathOf(key.ClientId)));
        },
        () => Show(request));

    private Task<IResult> Do(ConsoleRequest request, Func<string, Task> send, string done) => request.Submit(
        async () =>
        {
            var id = Id(request);
            request.RequireShownVersion();
            await send(id);
            directory.Forget(id);
            return request.See(ConsoleModule.Root + PathOf(id), done);
        },
        () => Show(request));

    private static IResult Secret(ConsoleRequest request, ClientWithSecret client) => request.Page<SecretPage>(
        "Secret of the client", (nameof(SecretPage.Label), "Secret"), (nameof(SecretPage.Secret), client.Secret),
        (nameof(SecretPage.IdLabel), "Id of the client"), (nameof(SecretPage.Id), client.ClientId),
        (nameof(SecretPage.Back), PathOf(client.ClientId)));

    private static string Id(ConsoleRequest request) => request.Route("clientId");

    private static string PathOf(string clientId) => $"/clients/{Uri.EscapeDataString(clientId)}";

    private ClientDraft Draft(ConsoleRequest request) => new()
    {
        Name = request.Text("name"),
        Dialects = request.Texts("dialects"),
        Roles = request.Texts("roles"),
        BusinessUnits = request.Items("businessUnits"),
        AllowedAddresses = request.Items("allowedAddresses"),
        StatesLevels = request.IsTicked("statesLevels"),
        Profiles = dialects.WithProfiles.Where(dialect => request.Text(ClientProfiles.MemberOf(dialect)) is not null)
            .ToDictionary(dialect => dialect.Name.Value, dialect => request.Text(ClientProfiles.MemberOf(dialect))),
    };
}
