using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Logs carry names of commands and ids, never a piece of what was sent.</summary>
public abstract class Logs(Database database)
{
    [Fact]
    public async Task No_log_line_of_any_level_quotes_what_was_sent()
    {
        using var log = new LogCapture();
        var app = await database.Start(new AppChoices { Log = log });
        var correlationId = Guid.NewGuid().ToString();

        (await app.PostCustomer(Telling("CREATE"), correlationId)).ShouldBeAccepted();
        (await app.PostCustomer(Telling("UPDATE").With("communicationNumber", "UntoldNumber2"))).ShouldBeAccepted();
        (await app.PostCustomer(Telling("CREATE"))).Codes.Should().BeEquivalentTo("O001", "C004");
        (await app.PostCustomer(Telling("CREATE").With("communicationNumber", "UntoldNumber3").With("citizenshipCountry", "UntoldCountry"))).ShouldBeRejected("C016.I06", "C004");
        (await app.PostCustomer("{\"firstName\":\"UntoldFirst\", UntoldTrouble")).ShouldBeRejected("400");
        (await app.PostCustomer("{\"listAddress\":[{\"city\":\"UntoldCity\"},\"UntoldItem\"]}")).Codes.Should().Contain("Q004");
        (await app.PostCustomer("{\"UntoldName\":\"\\ud800\",\"firstName\":\"UntoldFirst\\ud800\"}")).ShouldBeRejected("400");

        log.Lines.Should().Contain(line => line.Contains("CreateCustomer", StringComparison.Ordinal) && line.Contains(correlationId, StringComparison.Ordinal));
        log.Lines.Should().Contain(line => line.StartsWith("Trace", StringComparison.Ordinal) || line.StartsWith("Debug", StringComparison.Ordinal));
        log.Lines.Where(line => line.Contains("Untold", StringComparison.OrdinalIgnoreCase)
            || line.Contains("1987-06-05", StringComparison.Ordinal)).Should().BeEmpty();
    }

    private static JsonObject Telling(string action) => Payload.Person("UntoldExternalId", "UntoldNumber1", action, "UntoldClerk")
        .With("firstName", "UntoldFirst").With("lastName", "UntoldLast").With("nationalCode", "UntoldCode").With("birthDate", "1987-06-05")
        .With("listContact", new JsonArray(new JsonObject { ["contactType"] = "EMAIL", ["contactDetails"] = "Untold@mail.lt" }))
        .With("listAddress", new JsonArray(new JsonObject { ["addressType"] = "RESIDENCE", ["country"] = "LT", ["city"] = "UntoldCity" }))
        .With("activityDescription", "UntoldTrade").With("initialDepositAccount", "UntoldAccount");
}

public sealed class LogsOnSqlite(SqliteDatabase database) : Logs(database), IClassFixture<SqliteDatabase>;

public sealed class LogsOnSqlServer(SqlServerDatabase database) : Logs(database), IClassFixture<SqlServerDatabase>;
