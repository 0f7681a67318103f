using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>The command <c>import</c>, run as a process.</summary>
public abstract class Imports(Database database) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onboarding-import-").FullName;

    [Fact]
    public async Task A_file_of_lines_is_imported_and_reconciled()
    {
        var app = await database.App();
        var (prefix, file) = (Payload.Fresh("L"), Path.Combine(_folder, "book.ndjson"));
        await File.WriteAllLinesAsync(file,
        [
            Line(prefix, 1),
            "",
            Line(prefix, 2).Replace("\"LT\"", "\"ZZ\"", StringComparison.Ordinal),
            "{ no json",
            Line(prefix, 3),
            Line(prefix, 3),
        ]);

        var run = await CommandRun.Of(database, "import", file, "--json");

        run.ExitCode.Should().Be(1, run.Error);
        var closing = JsonNode.Parse(run.LastLine)!;
        Figures(closing).Should().Be((5, 2, 3));
        closing["refusedByCode"]!.ToJsonString().Should().Be("""{"400":1,"C016.I06":1,"O005":1}""");
        var rejected = await File.ReadAllLinesAsync(file + ".refused.ndjson");
        rejected.Select(line => JsonNode.Parse(line)!).Select(line => (line["record"]!.GetValue<long>(), line["errorCode"]!.GetValue<string>(), (string?)line["customerExtId"]))
            .Should().Equal((3, "C016.I06", $"{prefix}-2"), (4, "400", null), (6, "O005", $"{prefix}-3"));
        (await app.GetCustomer($"{prefix}-1")).ShouldBeOk().Json["status"]!.GetValue<string>().Should().Be("ACTIVE");
        (await app.GetCustomer($"{prefix}-2")).ShouldBeProblem(404);
    }

    [Fact]
    public async Task A_completed_import_is_reported_again_and_stores_no_record_twice()
    {
        await database.App();
        var (prefix, file) = (Payload.Fresh("D"), Path.Combine(_folder, "book.json"));
        await File.WriteAllTextAsync(file, $"{{\"customers\":[{string.Join(',', Enumerable.Range(0, 300).Select(i => Line(prefix, i)))}]}}");

        var first = await CommandRun.Of(database, "import", file, "--json");
        var second = await CommandRun.Of(database, "import", file, "--json");
        var anew = await CommandRun.Of(database, "import", file, "--json", "--anew");

        (first.ExitCode, second.ExitCode, anew.ExitCode).Should().Be((0, 0, 1), first.Error);
        Figures(JsonNode.Parse(first.LastLine)!).Should().Be((300, 300, 0));
        Figures(JsonNode.Parse(second.LastLine)!).Should().Be((300, 300, 0));
        JsonNode.Parse(anew.LastLine)!["refusedByCode"]!.ToJsonString().Should().Be("""{"O005":300}""");
    }

    [Fact]
    public async Task A_killed_import_continues_where_it_stopped()
    {
        var app = await database.App();
        var (prefix, file) = (Payload.Fresh("K"), Path.Combine(_folder, "book.ndjson"));
        const int Records = 3_000;
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, Records).Select(i =>
            i % 100 == 7 ? Line(prefix, i).Replace("\"LT\"", "\"ZZ\"", StringComparison.Ordinal) : Line(prefix, i)));

        using (var process = CommandRun.Start(database, "import", file))
        {
            while (await app.Count($"SELECT COUNT(*) AS Value FROM Customers WHERE ExternalId LIKE {prefix + "%"}") == 0 && !process.HasExited)
            {
                await Task.Delay(5);
            }

            process.Kill();
            await process.WaitForExitAsync();
            process.ExitCode.Should().NotBe(1, "it must be killed before its end");
        }

        var run = await CommandRun.Of(database, "import", file, "--json");

        Figures(JsonNode.Parse(run.LastLine)!).Should().Be((Records, Records - 30, 30));
        JsonNode.Parse(run.LastLine)!["refusedByCode"]!.ToJsonString().Should().Be("""{"C016.I06":30}""");
        (await File.ReadAllLinesAsync(file + ".refused.ndjson")).Select(line => JsonNode.Parse(line)!["record"]!.GetValue<int>())
            .Should().Equal(Enumerable.Range(0, 30).Select(i => (i * 100) + 8));
        (await app.Count($"SELECT COUNT(*) AS Value FROM Customers WHERE ExternalId LIKE {prefix + "%"}")).Should().Be(Records - 30);
        (await app.Count($"SELECT COUNT(*) AS Value FROM AuditEntries WHERE Reference LIKE {prefix + "%"}")).Should().Be(Records);
    }

    [Fact]
    public async Task A_validation_reports_the_records_that_an_import_would_reject_without_storing_any()
    {
        var app = await database.App();
        var (prefix, file) = (Payload.Fresh("V"), Path.Combine(_folder, "book.jsonl"));
        await File.WriteAllLinesAsync(file, [Line(prefix, 1), Line(prefix, 1), Line(prefix, 2)]);

        var run = await CommandRun.Of(database, "import", file, "--validate", "--json", "--result", Path.Combine(_folder, "findings.ndjson"));

        run.ExitCode.Should().Be(1, run.Error);
        Figures(JsonNode.Parse(run.LastLine)!).Should().Be((3, 2, 1));
        (await File.ReadAllLinesAsync(Path.Combine(_folder, "findings.ndjson"))).Should().ContainSingle().Which.Should().Contain("O005");
        (await app.GetCustomer($"{prefix}-1")).ShouldBeProblem(404);
    }

    [Fact]
    public async Task The_customers_are_registered_in_the_account_of_the_option()
    {
        await database.App();
        var (prefix, file) = (Payload.Fresh("A"), Path.Combine(_folder, "book.ndjson"));
        await File.WriteAllLinesAsync(file, [Line(prefix, 1)]);

        var mistyped = await CommandRun.Of(database, "import", file, "--account", "other");
        mistyped.ExitCode.Should().Be(1);
        mistyped.Error.Should().Contain("other").And.Contain("--new-account");
        (await CommandRun.Of(database, "import", file, "--account", "other", "--new-account")).ExitCode.Should().Be(0);
        (await CommandRun.Of(database, "import", file, "--account", "default")).ExitCode.Should().Be(0, "each account has its own numbers and files");
        (await CommandRun.Of(database, "import", file, "--account", "")).ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task In_an_account_with_several_business_units_each_customer_must_have_its_business_unit()
    {
        await database.App();
        var (prefix, file) = (Payload.Fresh("u").ToLowerInvariant(), Path.Combine(_folder, "book.ndjson"));
        await File.WriteAllLinesAsync(file, [Line(prefix, 1), Line(prefix, 2, unit: "businessUnit1")]);
        foreach (var unit in new[] { "businessUnit1", "businessUnit2" })
        {
            (await CommandRun.Of(database, "clients", "add", "--name", unit, "--account", prefix, "--dialects", "amlyze", "--business-units", unit)).ExitCode.Should().Be(0);
        }

        var run = await CommandRun.Of(database, "import", file, "--account", prefix, "--new-account", "--json");

        Figures(JsonNode.Parse(run.LastLine)!).Should().Be((2, 1, 1));
        JsonNode.Parse(run.LastLine)!["refusedByCode"]!.ToJsonString().Should().Be("""{"C006":1}""");
    }

    [Fact]
    public async Task A_result_file_that_is_the_imported_file_is_rejected_and_the_file_does_not_change()
    {
        var app = await database.App();
        var (prefix, file, alias) = (Payload.Fresh("S"), Path.Combine(_folder, "book.ndjson"), Path.Combine(_folder, "alias.ndjson"));
        await File.WriteAllLinesAsync(file, [Line(prefix, 1)]);
        File.CreateSymbolicLink(alias, file);

        foreach (var result in new[] { file, alias })
        {
            (await CommandRun.Of(database, "import", file, "--result", result)).ExitCode.Should().Be(1);
            (await CommandRun.Of(database, "import", file, "--result", result, "--validate")).ExitCode.Should().Be(1);
        }

        (await File.ReadAllLinesAsync(file)).Should().Equal(Line(prefix, 1));
        (await app.GetCustomer($"{prefix}-1")).ShouldBeProblem(404);
    }

    [Fact]
    public async Task A_result_file_of_another_kind_is_rejected_and_stays_as_it_is()
    {
        var app = await database.App();
        var (prefix, file, other) = (Payload.Fresh("O"), Path.Combine(_folder, "book.ndjson"), Path.Combine(_folder, "notes.txt"));
        await File.WriteAllLinesAsync(file, [Line(prefix, 1)]);
        await File.WriteAllTextAsync(other, "notes");
        var key = Directory.GetFiles(database.KeysFolder, "*.xml")[0];
        var before = await File.ReadAllTextAsync(key);
        var files = database is SqliteDatabase sqlite ? new[] { "", "-wal", "-shm" }.Select(suffix => sqlite.File + suffix) : [];

        foreach (var result in files.Concat([other, key, Path.Combine(database.KeysFolder, "new.ndjson"), file + ".warnings.ndjson"]))
        {
            foreach (var more in new string[][] { [], ["--validate"] })
            {
                var run = await CommandRun.Of(database, ["import", file, "--result", result, .. more]);

                run.ExitCode.Should().Be(1, result);
                run.Error.Should().StartWith("output_file: ").And.Contain(result).And.NotContain("   at ");
            }
        }

        (await File.ReadAllTextAsync(other)).Should().Be("notes");
        (await File.ReadAllTextAsync(key)).Should().Be(before);
        (await app.GetCustomer($"{prefix}-1")).ShouldBeProblem(404);
    }

    [Fact]
    public async Task Unreadable_input_is_reported_without_a_stack_trace()
    {
        await database.App();
        var broken = Path.Combine(_folder, "broken.json");
        await File.WriteAllTextAsync(broken, "{\"customers\":[{");

        foreach (var (arguments, code) in new (string[], int)[]
        {
            (["import", broken, "--json"], 1),
            (["import", broken, "--result", _folder], 1),
            (["import", Path.Combine(_folder, "nowhere.json")], 2),
            (["import", Path.Combine(_folder, "book.csv")], 2),
            (["import"], 2),
        })
        {
            var run = await CommandRun.Of(database, arguments);

            run.ExitCode.Should().Be(code, string.Join(' ', arguments));
            run.Error.Should().NotBeEmpty().And.NotContain("   at ");
            if (arguments.Contains("--json"))
            {
                JsonNode.Parse(run.LastLine)!["finished"]!.GetValue<bool>().Should().BeFalse();
            }
        }
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static string Line(string prefix, int i, string? unit = null) => Payload.Person($"{prefix}-{i}", number: $"{prefix}-N{i}").With("sourceOfRiskLevel", null)
        .With("customerStatus", "ACTIVE").With("businessUnit", unit).ToJsonString();

    private static (long Read, long Accepted, long Rejected) Figures(JsonNode closing) =>
        (closing["read"]!.GetValue<long>(), closing["accepted"]!.GetValue<long>(), closing["refused"]!.GetValue<long>());
}

public sealed class ImportsOnSqlite(SqliteDatabase database) : Imports(database), IClassFixture<SqliteDatabase>;

public sealed class ImportsOnSqlServer(SqlServerDatabase database) : Imports(database), IClassFixture<SqlServerDatabase>;
