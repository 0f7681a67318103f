using Onboarding.Api.Common.Access;
using Onboarding.Api.Console.Common;
using Onboarding.Api.Console.Shared;
using Onboarding.Application.Access.EndSessions;
using Onboarding.Application.Access.ListSessions;
using Onboarding.Application.Access.SwitchAccount;

namespace Onboarding.Api.Console.SignIn;

/// <summary>The person's own account: roles, account of the session, sessions, and the choices for this browser.</summary>
internal sealed class AccountScreen : IConsoleScreen
{
    private const string Home = ConsoleModule.Root + "/account";

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.Start, "", Start);
        routes.Get(ConsolePages.Help, "", request => Task.FromResult(request.Page<HelpPage>("Keyboard shortcuts")));
        routes.Get(ConsolePages.Account, "", Show);
        routes.Post(ConsolePages.Account, "/switch", Switch, "account");
        routes.Post(ConsolePages.Account, "/shortcuts", Shortcuts, "shortcuts");
        routes.Post(ConsolePages.Account, "/sessions/end", EndAll);
        routes.Post(ConsolePages.Account, "/sessions/{sessionId}/end", End);
        routes.Post(ConsolePages.SignIn, "/language", Language, "language");
    }

    private static Task<IResult> Start(ConsoleRequest request)
    {
        var administers = request.Context.RequestPrincipal()!.SeesEveryAccount;
        var first = ConsolePages.All.FirstOrDefault(page => page.Group is not null && page.IsOpenTo(request.Person.Roles, administers));
        return Task.FromResult(request.See((first ?? ConsolePages.Account).Address, request.Text(ConsoleRequest.DoneParameter)));
    }

    private static async Task<IResult> Show(ConsoleRequest request) => request.Page<AccountPage>(
        "My account", (nameof(AccountPage.Sessions), (await request.Send(new ListSessions(request.Person.PersonId))).Items));

    private static Task<IResult> Switch(ConsoleRequest request) => request.Submit(
        async () =>
        {
            await request.Send(new SwitchAccount(request.Person.Session.SessionId, request.Text("account")));
            return request.See(ConsoleModule.Root);
        },
        () => Show(request));

    private static Task<IResult> Shortcuts(ConsoleRequest request)
    {
        ConsoleLanguage.Set(request.Context, ConsoleLanguage.ShortcutsCookie, request.IsTicked("shortcuts") ? "on" : ConsoleLanguage.Off);
        return Task.FromResult(request.See(Home, "saved"));
    }

    private static Task<IResult> Language(ConsoleRequest request)
    {
        if (ConsoleLanguage.Known(request.Text("language")) is { } language)
        {
            ConsoleLanguage.Set(request.Context, ConsoleLanguage.Cookie, language);
        }

        return Task.FromResult(request.See(request.ReturnTo ?? ConsoleModule.Root));
    }

    private static async Task<IResult> EndAll(ConsoleRequest request)
    {
        await request.Send(new EndSessions(request.Person.PersonId));
        request.Service<SessionCookies>().Delete(request.Context);
        return request.See($"{ConsoleModule.Root}/sign-in", "signed-out");
    }

    private static async Task<IResult> End(ConsoleRequest request)
    {
        await request.Send(new EndSessions(request.Person.PersonId, request.Route("sessionId")));
        return request.See(Home, "session-ended");
    }
}
