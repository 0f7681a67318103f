using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Access.AddPerson;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.People;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Access;

/// <summary>A person's browser: it keeps the cookie of the session and sends the session's token.</summary>
internal sealed class Browser(OnboardingApp app)
{
    public const string Session = "/onboarding/v1/session";
    public const string Invitation = "/onboarding/v1/invitation";
    public const string People = "/onboarding/v1/people";
    public const string Password = "four horses and a cart";

    /// <summary>The cookie, as the browser sends it back; empty before the first sign-in.</summary>
    public string Cookie { get; set; } = "";

    /// <summary>The attributes with which the cookie was set.</summary>
    public string SetCookie { get; private set; } = "";

    /// <summary>The token of the session.</summary>
    public string Token { get; set; } = "";

    /// <summary>The secret of the person's authenticator app.</summary>
    public string Secret { get; set; } = "";

    /// <summary>The person's id and e-mail address.</summary>
    public string Id { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>Adds a person by the use case, as the command line does, and lets the person accept the invitation.</summary>
    public static async Task<Browser> Of(
        OnboardingApp app, string[] roles, string account = "default", string? name = null, string[]? units = null, string[]? accounts = null)
    {
        var (browser, email) = (new Browser(app), $"{Guid.NewGuid():N}@bank.example");
        var person = await Add(app, new() { Email = email, Name = name ?? email, Roles = roles, Accounts = accounts ?? [account], BusinessUnits = units });
        (browser.Id, browser.Email) = (person.PersonId, email);
        (await browser.Accept(person.Link)).ShouldBeOk();
        return browser;
    }

    /// <summary>Adds a person by the use case. The link is the token alone.</summary>
    public static async Task<(string PersonId, string Link)> Add(OnboardingApp app, PersonDraft draft)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingAccount>().Account = new(draft.Accounts![0]!);
        var person = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new AddPerson(draft));
        return (person.PersonId, person.Link);
    }

    /// <summary>
    /// Accepts an invitation with the right code. Without a code it sends that of the step before, so that the code of now can sign in next; a step
    /// that ends on the way makes that code too old, and the next code is sent.
    /// </summary>
    public async Task<Answer> Accept(string token, string password = Password, string? code = null)
    {
        var invitation = (await Send(HttpMethod.Post, Invitation, new JsonObject { ["token"] = token })).ShouldBeOk().Json;
        Secret = invitation["totpSecret"]!.GetValue<string>();
        var sent = code ?? Code(-1);
        var answer = await SendAcceptance(token, password, sent);
        while (code is null && (int)answer.Status == 400 && Code(-1) != sent)
        {
            sent = Code(-1);
            answer = await SendAcceptance(token, password, sent);
        }

        return answer;
    }

    /// <summary>Signs in with both factors.</summary>
    public async Task<Answer> SignIn(int step = 0)
    {
        (await Send(HttpMethod.Post, Session, new JsonObject { ["email"] = Email, ["password"] = Password })).ShouldBeOk();
        return await Send(HttpMethod.Post, $"{Session}/second-factor", new JsonObject { ["code"] = Code(step) });
    }

    /// <summary>The code of the authenticator app, some steps of 30 seconds from now.</summary>
    public string Code(int step = 0) => Totp.CodeOf(Secret, app.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddSeconds(30 * step));

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path);

    /// <summary>Sends a request with the cookie and the token, and keeps those in the response.</summary>
    public async Task<Answer> Send(HttpMethod method, string path, JsonNode? body = null, params (string Name, string Value)[] headers)
    {
        (string, string)[] own = [.. Cookie.Length == 0 ? [] : new[] { ("Cookie", Cookie) }, .. Token.Length == 0 ? [] : new[] { ("X-Antiforgery-Token", Token) }];
        var answer = await app.Send(method, path, null, body, [.. own, .. headers]);
        if (answer.Headers.TryGetValue("Set-Cookie", out var set))
        {
            (SetCookie, Cookie) = (set, set.Split(';')[0]);
        }

        if ((int)answer.Status == 200 && answer.Body.Contains("antiforgeryToken", StringComparison.Ordinal) && answer.Json["antiforgeryToken"] is { } token)
        {
            Token = token.GetValue<string>();
        }

        return answer;
    }

    private Task<Answer> SendAcceptance(string token, string password, string code) =>
        Send(HttpMethod.Post, $"{Invitation}/acceptance", new JsonObject { ["token"] = token, ["password"] = password, ["code"] = code });
}
