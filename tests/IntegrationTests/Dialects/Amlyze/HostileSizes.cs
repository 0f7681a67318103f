using System.Text;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Input that is too large is rejected, and the process continues.</summary>
public abstract class HostileSizes(Database database)
{
    [Fact]
    public async Task Numbers_and_texts_of_any_length_are_rejected_with_the_code_of_their_field()
    {
        (await Post($"{HostileRequests.Open}\"initialDepositAmount\":{new string('9', 100_000)}}}")).ShouldBeRejected("C018");
        (await Post($"{HostileRequests.Open}\"numberOfAudits\":0.{new string('9', 100_000)}}}")).Status.Should().Be(System.Net.HttpStatusCode.BadRequest);
        (await Post($"{HostileRequests.Open}\"firstName\":\"{new string('x', 900_000)}\"}}")).ShouldBeRejected("C016.I01");
        (await Post($"{HostileRequests.Open}\"customerExtId\":\"{new string('x', 257)}\"}}")).ShouldBeRejected("C002");
        (await Post($"{HostileRequests.Open}\"communicationNumber\":\"{new string('x', 257)}\"}}")).ShouldBeRejected("C001");
    }

    [Fact]
    public async Task The_maximum_depth_is_64()
    {
        (await Post($"{HostileRequests.Open}\"unknown\":{new string('[', 100)}{new string(']', 100)}}}")).ShouldBeRejected("400");
        (await Post(new string('[', 500_000))).ShouldBeRejected("400");
        (await Post(string.Concat(Enumerable.Repeat("{\"listRelatedEntity\":[", 40_000)))).ShouldBeRejected("400");
    }

    [Fact]
    public async Task Lists_of_300_000_elements_are_rejected()
    {
        foreach (var name in new[] { "listAddress", "listRelatedEntity", "listAdditionalValues", "listContact" })
        {
            var answer = await Post($"{HostileRequests.Open}\"{name}\":[{string.Join(',', Enumerable.Repeat("{}", 300_000))}]}}");
            answer.Status.Should().Be(System.Net.HttpStatusCode.BadRequest, name);
            answer.Codes.Should().ContainSingle();
        }

        (await Post($"{HostileRequests.Open}\"initializeScreeningProcesses\":[{string.Join(',', Enumerable.Repeat("1", 300_000))}]}}")).Status
            .Should().Be(System.Net.HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_rejected_as_413_with_and_without_length()
    {
        var app = await database.App();
        var large = Encoding.UTF8.GetBytes($"{HostileRequests.Open}\"firstName\":\"{new string('x', 10_000_000)}\"}}");
        ((int)(await app.PostCustomer(large)).Status).Should().Be(413);

        using var unsized = new HttpRequestMessage(HttpMethod.Post, "/amlyze-ws-rest/customer") { Content = new ByteArrayContent(large) };
        unsized.Content.Headers.ContentType = new("application/json");
        unsized.Headers.TransferEncodingChunked = true;
        ((int)(await Answer.Of(await app.Client.SendAsync(unsized))).Status).Should().Be(413);
        await HostileRequests.ShouldBeAlive(app);
    }

    private Task<Answer> Post(string body) => HostileRequests.Post(database, Encoding.UTF8.GetBytes(body));
}

public sealed class HostileSizesOnSqlite(SqliteDatabase database) : HostileSizes(database), IClassFixture<SqliteDatabase>;

public sealed class HostileSizesOnSqlServer(SqlServerDatabase database) : HostileSizes(database), IClassFixture<SqlServerDatabase>;
