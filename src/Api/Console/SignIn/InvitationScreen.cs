using Onboarding.Api.Common.Access;
using Onboarding.Api.Console.Common;
using Onboarding.Application.Access.AcceptInvitation;
using Onboarding.Application.Access.AddFirstAdministrator;
using Onboarding.Application.Access.GetInvitation;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.SignIn;

/// <summary>
/// The use of an invitation link. The token follows # in the link, so the browser does not send it with the address: a script puts it into a form,
/// and without scripts the person pastes the link.
/// </summary>
internal sealed class InvitationScreen : IConsoleScreen
{
    private const string Token = "token";

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.SignIn, "/invitation", Show);
        routes.Post(ConsolePages.SignIn, "/invitation", Read, Token);
        routes.Post(ConsolePages.SignIn, "/invitation/acceptance", Accept, Token, "name", "email", "password", "code");
    }

    private static Task<IResult> Show(ConsoleRequest request) => Task.FromResult(Start(request));

    private static IResult Start(ConsoleRequest request) => request.Page<InvitationPage>("Invitation");

    private static Task<IResult> Read(ConsoleRequest request) => request.Submit(
        async () => Acceptance(request, await Find(request)), () => Task.FromResult(Start(request)));

    private static async Task<IResult> Accept(ConsoleRequest request)
    {
        InvitationItem found;
        try
        {
            // Rejected before the command, because any caller could fill the audit trail with wrong tokens.
            found = await Find(request);
        }
        catch (RuleBroken rejection)
        {
            return ((PageResult)Start(request)) with { Status = StatusCodes.Status409Conflict, Findings = rejection.Findings };
        }

        return await request.Submit(
            async () =>
            {
                var (token, password, code) = (TokenOf(request), request.Form!["password"].ToString(), request.Text("code"));
                var started = found.Email is not null
                    ? await request.Send(new AcceptInvitation(token, password, code, request.Program))
                    : await request.Send(
                        new AddFirstAdministrator(token, request.Text("name"), request.Text("email"), password, code, request.Program));
                request.Service<SessionCookies>().Set(request.Context, started.Cookie);
                return request.See(ConsoleModule.Root, "welcome");
            },
            () => Task.FromResult(Acceptance(request, found)));
    }

    private static Task<InvitationItem> Find(ConsoleRequest request) => request.Send(new GetInvitation(TokenOf(request)));

    private static IResult Acceptance(ConsoleRequest request, InvitationItem found) => request.Page<AcceptancePage>(
        "Set password and one-time codes", (nameof(AcceptancePage.Invitation), found), (nameof(AcceptancePage.Token), TokenOf(request)));

    // A person without scripts pastes the whole link.
    private static string? TokenOf(ConsoleRequest request) =>
        request.Text(Token) is { } text ? text[(text.IndexOf('#', StringComparison.Ordinal) + 1)..] : null;
}
