using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Access;

/// <summary>Each role with each call of the core API, as a client and as a person: both may do the same, and only what the call's policy says.</summary>
public sealed class RolesAndRoutes(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private static readonly Dictionary<string, Role[]> OfPolicy = new()
    {
        ["core"] = Enum.GetValues<Role>(),
        ["reader-or-auditor"] = [Role.Reader, Role.Auditor],
        ["reader-or-documents"] = [Role.Reader, Role.Documents],
        ["installation"] = [Role.Administrator],
    };

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory, MemberData(nameof(Roles))]
    public async Task A_role_opens_the_same_calls_to_a_client_and_to_a_person(Role role)
    {
        var app = await database.Start(new AppChoices { Environment = "Production", Settings = [("Documentation:Open", "true"), ("Risk:DecideOnlySignedIn", "false")] });
        var (code, routes) = (Codes<Role>.Of(role), Policies(app));
        var (client, person) = (await app.AddClient(["core"], "default", [code], name: code), await Browser.Of(app, [code], name: $"{code} person"));
        var tried = 0;
        foreach (var call in (await app.Calls()).Where(call => call.IsCore && routes.ContainsKey((call.Method.Method, call.Template)) && !IsOwnSession(call)))
        {
            var policies = routes[(call.Method.Method, call.Template)];
            if (policies.Contains("secret"))
            {
                continue;
            }

            var isAllowed = policies.All(policy => (OfPolicy.GetValueOrDefault(policy) ?? [Codes<Role>.Read(policy)]).Any(needed => new[] { role }.Allow(needed)));
            foreach (var (caller, answer) in new[]
            {
                ("client", await Send(app, call, ("Authorization", client.Basic))),
                ("person", await Send(app, call, ("Cookie", person.Cookie), ("X-Antiforgery-Token", person.Token))),
            })
            {
                ((int)answer.Status == 403).Should().Be(!isAllowed, "{0} {1} as {2}: {3} {4}", caller, call, code, (int)answer.Status, answer.Body);
                ((int)answer.Status).Should().NotBe(401, "{0} {1}", caller, call);
            }

            tried++;
        }

        tried.Should().BeGreaterThan(90);
    }

    // These calls would end the session of the test. Every person may make them.
    private static bool IsOwnSession(DescribedCall call) => call.Template.StartsWith("/onboarding/v1/session", StringComparison.Ordinal);

    private static Dictionary<(string Method, string Template), string[]> Policies(OnboardingApp app) => (
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        let policies = endpoint.Metadata.OfType<IAuthorizeData>().Select(one => one.Policy!).ToArray()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        select (Key: (method, "/" + System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), @"\{\*{0,2}(\w+)[^}]*\}", "{$1}")), policies))
        .GroupBy(one => one.Key).ToDictionary(one => one.Key, one => one.First().policies);

    // A body that is no JSON is rejected after the role was checked, and changes nothing.
    private static async Task<Answer> Send(OnboardingApp app, DescribedCall call, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(call.Method, call.Path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (call.HasBody)
        {
            request.Content = new StringContent("{", System.Text.Encoding.UTF8, "application/json");
        }

        return await Answer.Of(await app.Client.SendAsync(request));
    }
}
