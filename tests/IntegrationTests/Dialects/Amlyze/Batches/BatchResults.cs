using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze.Batches;

/// <summary>The results of the items of a batch.</summary>
public abstract class BatchResults(Database database)
{
    [Fact]
    public async Task The_published_batch_is_accepted()
    {
        var app = await database.App();
        var answer = (await app.Send(BatchCalls.SavePath, AmlyzeContract.Sample("batch-mixed-minimal"))).ShouldBeOk();

        answer.Json["results"]!.AsArray().Select(result => result!.Timeless()).Should().Equal(
            """{"resultType":"REQUEST_ACCEPTED","communicationNumber":"IndividualComNumber0","customerExtId":"IndividualExtId0","businessUnit":null}""",
            """{"resultType":"REQUEST_ACCEPTED","communicationNumber":"OrganizationComNumber0","customerExtId":"OrganizationExtId0","businessUnit":null}""");
        var stored = (await app.GetCustomer("OrganizationExtId0")).ShouldBeOk().Json;
        (stored["riskLevel"]!.GetValue<string>(), stored["status"]!.GetValue<string>(), stored["sourceOfRiskLevel"]!.GetValue<string>()).Should().Be(("NONE", "ACTIVE", "IMPORT"));
    }

    [Theory]
    [InlineData("A", false)]
    [InlineData("B", false)]
    [InlineData("C", false)]
    [InlineData("default", true)]
    public async Task A_result_has_the_documented_members_under_every_profile(string profile, bool findings)
    {
        var app = await database.Start(("Amlyze:Profile", profile));
        var (valid, bad) = (BatchCalls.Person().With("businessUnit", "DEFAULT"), BatchCalls.Person(number: "bad").With("requester", null).With("citizenshipCountry", null));

        var results = await app.Save(valid, bad);

        results[0].Timeless().Should().Be(
            $$"""{"resultType":"REQUEST_ACCEPTED","communicationNumber":"{{valid["communicationNumber"]}}","customerExtId":"{{valid["customerExtId"]}}","businessUnit":"DEFAULT"}""");
        var list = """
            ,"findings":[{"code":"C003","path":"/requester","message":"Requester is mandatory"}]
            """.ReplaceLineEndings("");
        results[1].Timeless().Should().Be(
            $$"""{"resultType":"REQUEST_REJECTED","communicationNumber":"bad","customerExtId":"{{bad["customerExtId"]}}","businessUnit":null,"errorCode":"C003","errorDescription":"Requester is mandatory"{{(findings ? list : "")}}}""");
    }

    [Fact]
    public async Task Source_and_screenings_are_ignored_whatever_their_values()
    {
        var app = await database.App();
        foreach (var rubbish in new[] { "\"EVALUATE\"", "\"x\"", "{}", "[[{}]]", "7", "\"\"" })
        {
            var item = BatchCalls.Person().With("sourceOfRiskLevel", JsonNode.Parse(rubbish)).With("initializeScreeningProcesses", JsonNode.Parse(rubbish));
            (await app.Save(item)).Should().ContainSingle().Which.Code().Should().BeEmpty(rubbish);
            var stored = (await app.GetCustomer(item["customerExtId"]!.GetValue<string>())).ShouldBeOk().Json;
            stored["sourceOfRiskLevel"]!.GetValue<string>().Should().Be("IMPORT");
            stored["screeningProcesses"].Should().BeNull();
        }
    }

    [Fact]
    public async Task An_item_is_an_import_without_a_level_NONE_but_never_without_a_status()
    {
        var app = await database.App();
        var results = await app.Save(
            BatchCalls.Person().With("riskLevel", " "),
            BatchCalls.Person().With("riskLevel", "HUGE"),
            BatchCalls.Person().With("customerStatus", null),
            BatchCalls.Person().With("riskManagementCategory", "LEAD_AMLYZE"),
            BatchCalls.Person().With("customerStatus", "CLOSED"),
            BatchCalls.Person().With("closingDate", "2024-01-01"));
        results.Select(BatchCalls.Codes).Should().Equal("", "C008.I01", "C009", "C008.I02", "C013", "C013a");
    }

    [Fact]
    public async Task Numbers_and_customers_are_compared_with_stored_ones_and_with_each_other()
    {
        var app = await database.App();
        var (known, number) = (Payload.Fresh("K"), Payload.Fresh("N"));
        (await app.PostCustomer(Payload.Person(known, number))).ShouldBeAccepted();
        var (fresh, twice) = (Payload.Fresh("F"), Payload.Fresh("T"));
        JsonObject[] items =
        [
            BatchCalls.Person(number: number),
            BatchCalls.Person(known),
            BatchCalls.Person(Payload.Fresh("U"), action: "UPDATE"),
            BatchCalls.Person(known, action: "UPDATE").With("lastName", "Changed"),
            BatchCalls.Person(fresh, twice),
            BatchCalls.Person(number: twice),
            BatchCalls.Person(fresh),
            BatchCalls.Person(fresh, action: "UPDATE").With("lastName", "Changed"),
            BatchCalls.Organization(fresh, action: "UPDATE"),
            BatchCalls.Person(fresh, twice, action: "UPDATE"),
        ];
        string[] codes = ["O005", "C004", "C004", "", "", "O005", "C004", "", "C010", "O005"];

        var validated = await app.Validate(items);
        var saved = await app.Save(items);

        saved.Select(BatchCalls.Codes).Should().Equal(codes);
        validated.Select(BatchCalls.Timeless).Should().Equal(saved.Select(BatchCalls.Timeless));
        saved[0]["errorDescription"]!.GetValue<string>().Should().Be("CommunicationNumber already used in amlyze");
        foreach (var externalId in new[] { known, fresh })
        {
            var stored = (await app.GetCustomer(externalId)).ShouldBeOk().Json;
            (stored["version"]!.GetValue<int>(), stored["lastName"]!.GetValue<string>()).Should().Be((2, "Changed"));
            (await app.Versions(stored["id"]!.GetValue<string>())).ShouldBeOk().Items.Should().HaveCount(2);
        }
    }

    [Fact]
    public async Task Only_the_unreadable_item_is_rejected()
    {
        var app = await database.App();
        var (first, last) = (BatchCalls.Person(), BatchCalls.Person());
        var open = BatchCalls.Person().ToJsonString().TrimEnd('}');
        var deep = new string('[', 5_000) + new string(']', 5_000);
        string[] items =
        [
            first.ToJsonString(), "7", "null", "\"text\"", "[]", "[{}]", "true", "{}",
            $$"""{{open}},"title":"\ud800"}""", $$"""{{open}},"\ud800":1}""",
            $$"""{{open}},"x":{{deep}} }""", deep, $$"""{{open}},"x":"{{new string('x', 1_100_000)}}"}""", $"[{new string(' ', 1_100_000)}]",
            """{"communicationNumber":{},"customerExtId":[],"businessUnit":{}}""", last.ToJsonString(),
        ];
        foreach (var path in new[] { BatchCalls.ValidatePath, BatchCalls.SavePath })
        {
            var results = await app.Results(path, items);
            results.Select(BatchCalls.Code).Should().Equal(["", .. Enumerable.Repeat("400", 6), "C001", .. Enumerable.Repeat("400", 6), "C001", ""]);
            results[1].AsObject().Select(member => member.Key).Should().Equal(
                "resultType", "communicationNumber", "customerExtId", "businessUnit", "errorCode", "errorDescription", "findings", "timeElapsedMs");
        }

        (await app.GetCustomer(last["customerExtId"]!.GetValue<string>())).ShouldBeOk();
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_truncated_and_ten_findings_are_listed()
    {
        var app = await database.App();
        var endless = string.Concat(Enumerable.Repeat("𠮷", 200));
        var addresses = new JsonArray([.. Enumerable.Range(0, 40).Select(_ => new JsonObject())]);
        var result = (await app.Save(BatchCalls.Person(endless, "x" + endless).With("businessUnit", endless).With("listAddress", addresses))).Single();

        result["findings"]!.AsArray().Should().HaveCount(10);
        result["customerExtId"]!.GetValue<string>().Should().Be(endless[..256] + "…");
        result.Codes().Should().StartWith("C001 C002 C006");
    }

    [Fact]
    public async Task A_validation_has_no_effect_and_a_save_writes_one_audit_entry_an_item()
    {
        var app = await database.App();
        var (user, known) = (Payload.Fresh("clerk"), Payload.Fresh("K"));
        (await app.PostCustomer(Payload.Person(known))).ShouldBeAccepted();
        JsonObject[] items =
        [
            BatchCalls.Person(requester: user),
            BatchCalls.Person(known, action: "UPDATE", requester: user),
            BatchCalls.Person(known, requester: user).With("applicationDate", null),
            BatchCalls.Person(requester: user, action: "UPDATE"),
        ];

        (await app.Validate(items)).Select(BatchCalls.Codes).Should().Equal("", "", "C012 C004", "C004");
        (await app.AuditOf(user)).Should().BeEmpty();
        (await app.GetCustomer(items[0]["customerExtId"]!.GetValue<string>())).ShouldBeProblem(404);
        (await app.Save(items)).Select(BatchCalls.Codes).Should().Equal("", "", "C012 C004", "C004");

        var entries = (await app.AuditOf(user)).ToDictionary(entry => entry["reference"]!.GetValue<string>());
        entries.Should().HaveCount(4);
        var knownId = await app.IdOf(known);
        string?[] customerIds = [await app.IdOf(items[0]["customerExtId"]!.GetValue<string>()), knownId, knownId, null];
        for (var i = 0; i < items.Length; i++)
        {
            var entry = entries[items[i]["communicationNumber"]!.GetValue<string>()];
            entry["command"]!.GetValue<string>().Should().Be(items[i]["action"]!.GetValue<string>() == "UPDATE" ? "UpdateQuestionnaire" : "CreateCustomer");
            entry["outcome"]!.GetValue<string>().Should().Be(i < 2 ? "ACCEPTED" : "REFUSED");
            entry["customerId"]?.GetValue<string>().Should().Be(customerIds[i]);
            (entry["customerId"] is null).Should().Be(customerIds[i] is null);
            string.Join(' ', entry["codes"]?.AsArray().Select(code => code!.GetValue<string>()) ?? []).Should().Be(i < 2 ? "" : i == 2 ? "C012 C004" : "C004");
        }
    }

    [Fact]
    public async Task Batches_that_overlap_at_the_same_time_store_each_customer_once()
    {
        var app = await database.App();
        JsonObject[] items = [.. Enumerable.Range(0, 450).Select(_ => BatchCalls.Person())];

        var both = await Task.WhenAll(app.Save(items), app.Save([.. items.Reverse()]), app.Save(items[100..300]));

        for (var i = 0; i < items.Length; i++)
        {
            var number = items[i]["communicationNumber"]!.GetValue<string>();
            both.SelectMany(results => results).Where(result => result["communicationNumber"]!.GetValue<string>() == number)
                .Select(BatchCalls.Codes).OrderBy(codes => codes).Should().Equal(i is >= 100 and < 300 ? ["", "O005 C004", "O005 C004"] : ["", "O005 C004"]);
        }
    }
}

public sealed class BatchResultsOnSqlite(SqliteDatabase database) : BatchResults(database), IClassFixture<SqliteDatabase>;

public sealed class BatchResultsOnSqlServer(SqlServerDatabase database) : BatchResults(database), IClassFixture<SqlServerDatabase>;
