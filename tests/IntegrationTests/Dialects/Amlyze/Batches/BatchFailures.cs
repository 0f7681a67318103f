using System.Net;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze.Batches;

/// <summary>The calls with a database that does not have a table. This class has a database of its own.</summary>
public abstract class BatchFailures(Database database)
{
    [Fact]
    public async Task A_server_error_is_500_in_the_format_of_the_call()
    {
        var app = await database.App();
        await app.Sql($"DROP TABLE CommunicationNumbers");
        foreach (var path in new[] { BatchCalls.SavePath, BatchCalls.ValidatePath })
        {
            var answer = await app.Send(path, BatchCalls.Body([BatchCalls.Person().ToJsonString()]));
            answer.Status.Should().Be(HttpStatusCode.InternalServerError, answer.Body);
            answer.Json["timeElapsedMs"]!.GetValue<long>().Should().BeGreaterThanOrEqualTo(0);
            answer.Json.Timeless().Should().Be("""{"errorCode":"500","errorDescription":"Processing failed"}""");
        }

        var failed = (await app.Audit("limit=10")).ShouldBeOk().Items.Should().ContainSingle().Subject;
        (failed["command"]!.GetValue<string>(), failed["outcome"]!.GetValue<string>()).Should().Be(("RegisterBatch", "FAILED"));

        foreach (var path in new[] { "/amlyze-ws-rest/simplified-customer", "/amlyze-ws-rest/customer" })
        {
            var answer = await app.Send(path, Payload.Person(Payload.Fresh("X")).ToJsonString());
            answer.Status.Should().Be(HttpStatusCode.InternalServerError, answer.Body);
            answer.Body.Should().Be("""{"resultType":"REQUEST_REJECTED","status":500,"error":"Internal Server Error"}""");
        }
    }
}

public sealed class BatchFailuresOnSqlite(SqliteDatabase database) : BatchFailures(database), IClassFixture<SqliteDatabase>;

public sealed class BatchFailuresOnSqlServer(SqlServerDatabase database) : BatchFailures(database), IClassFixture<SqlServerDatabase>;
