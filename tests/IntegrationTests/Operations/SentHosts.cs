using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>The header Host, which a caller chooses: no response repeats it.</summary>
public sealed class SentHosts(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private const string Host = "chosen-by-the-caller.example";

    [Fact]
    public async Task No_response_names_the_host_that_was_sent()
    {
        var app = await database.App();
        var caller = await app.AddClient([.. app.DialectNames()], "default", ["reader", "operator", "compliance", "documents", "administrator"]);
        var other = await app.AddClient(["core"], "default", ["reader"]);
        var (bearer, answers) = (await app.Bearer(caller), new List<int>());
        foreach (var attack in (await app.Attacks([other.Id, "default"])).OrderBy(one => one.Method == HttpMethod.Delete))
        {
            var answer = await app.Attack(attack, bearer, Host);
            answer = (int)answer.Status == 401 ? await app.Attack(attack, caller.Basic, Host) : answer;

            answers.Add((int)answer.Status);
            answer.Body.Should().NotContain(Host, "{0}", attack);
            answer.Headers.Values.Should().NotContain(value => value.Contains(Host), "{0}", attack);
        }

        var key = await app.Attack((HttpMethod.Post, $"/onboarding/v1/clients/{caller.Id}/keys", """{ "name": "x" }""", "application/json"), caller.Basic, Host);
        key.Headers["Location"].Should().Be($"/onboarding/v1/clients/{caller.Id}/keys");
        answers.Should().Contain([200, 400, 404]);
    }
}
