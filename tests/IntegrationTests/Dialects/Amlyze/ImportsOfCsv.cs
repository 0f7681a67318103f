using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>The command <c>import</c> with CSV, compressed files, standard input and files of other kinds.</summary>
public abstract class ImportsOfCsv(Database database) : IDisposable
{
    private const string Header = "Nr;communicationNumber;Vorname;lastName;Geboren;citizenshipCountry;listAddress[0].city;listAddress[0].country";

    private readonly string _folder = Directory.CreateTempSubdirectory("onboarding-csv-").FullName;

    [Fact]
    public async Task A_book_of_CSV_is_imported_and_its_rejected_rows_come_out_beside_their_reasons()
    {
        var app = await database.App();
        var (prefix, file) = (Payload.Fresh("C"), In("book.csv"));
        string[] rows = [$"{prefix}-1;{prefix}-N1;Ona;Vilkaitė;3.11.1984;LT;Vilnius;LT", $"{prefix}-2;{prefix}-N2;\"Ja;n\";Beck;31.2.1990;LT;;", "", $"{prefix}-3;{prefix}-N3;Rasa"];
        await File.WriteAllTextAsync(file, "\uFEFF" + string.Join("\r\n", [Header, .. rows]));

        var run = await Import(file, "--map", await Map(), "--json");

        run.ExitCode.Should().Be(1, run.Error);
        var closing = JsonNode.Parse(run.LastLine)!;
        Figures(closing).Should().Be((3, 1, 2));
        closing["refusedByCode"]!.ToJsonString().Should().Be("""{"400":1,"C011":1}""");
        closing["sentences"]!["C011"]!.GetValue<string>().Should().NotBeEmpty();
        closing["perSecond"]!.GetValue<double>().Should().BeGreaterThan(0);
        var customer = (await app.GetCustomer($"{prefix}-1")).ShouldBeOk().Json;
        customer["birthDate"]!.GetValue<string>().Should().Be("1984-11-03");
        customer["addresses"]![0]!["city"]!.GetValue<string>().Should().Be("Vilnius");
        var rejected = await File.ReadAllLinesAsync(file + ".rejected.csv");
        rejected[0].Should().Be("#errorCode;#errorDescription;" + Header);
        rejected[1].Should().StartWith("C011;").And.EndWith(";" + rows[1]);
        rejected[2].Should().StartWith("400;").And.EndWith(";" + rows[3]);
        rejected.Should().HaveCount(3);
        (await File.ReadAllLinesAsync(file + ".refused.ndjson")).Select(line => JsonNode.Parse(line)!["record"]!.GetValue<int>()).Should().Equal(3, 5);
        var listed = (await app.Get($"/onboarding/v1/imports/{closing["import"]!.GetValue<long>()}")).ShouldBeOk().Json;
        listed["source"]!.GetValue<string>().Should().Be("book.csv");

        // Corrected in place, beside the reasons, it is imported as it is.
        await File.WriteAllLinesAsync(In("again.csv"), [rejected[0], rejected[1].Replace("31.2.1990", "28.2.1990", StringComparison.Ordinal), rejected[2]]);
        var again = await Import(In("again.csv"), "--map", await Map(), "--json");
        Figures(JsonNode.Parse(again.LastLine)!).Should().Be((2, 1, 1));
        (await File.ReadAllLinesAsync(In("again.csv.rejected.csv")))[0].Should().Be("#errorCode;#errorDescription;" + Header);
        (await app.GetCustomer($"{prefix}-2")).ShouldBeOk().Json["firstName"]!.GetValue<string>().Should().Be("Ja;n");
    }

    [Fact]
    public async Task Compressed_files_lists_alone_and_standard_input_are_imported()
    {
        var app = await database.App();
        var prefix = Payload.Fresh("G");
        var (lines, list) = (Line(prefix, 1) + "\n", $"[{Line(prefix, 2)}, {Line(prefix, 3).Replace("\"LT\"", "\"ZZ\"", StringComparison.Ordinal)}]");
        await using (var zip = new GZipStream(File.Create(In("book.ndjson.gz")), CompressionLevel.Fastest))
        {
            await zip.WriteAsync(Encoding.UTF8.GetBytes(lines));
        }

        await File.WriteAllTextAsync(In("book.json"), list);

        (await Import(In("book.ndjson.gz"))).ExitCode.Should().Be(0);
        var ofList = await Import(In("book.json"), "--json");
        var ofInput = await CommandRun.Piped(database, Line(prefix, 4), "import", "-", "--json", "--result", In("result.ndjson"));

        Figures(JsonNode.Parse(ofList.LastLine)!).Should().Be((2, 1, 1));
        JsonNode.Parse(await File.ReadAllTextAsync(In("book.json.rejected.json")))!.AsArray().Single()!["#errorCode"]!.GetValue<string>().Should().Be("C016.I06");
        ofInput.ExitCode.Should().Be(0, ofInput.Error);
        foreach (var number in new[] { 1, 2, 4 })
        {
            (await app.GetCustomer($"{prefix}-{number}")).ShouldBeOk();
        }
    }

    [Fact]
    public async Task The_template_can_be_imported()
    {
        await database.App();
        foreach (var (arguments, name) in new[] { (new[] { "import", "template", "--csv" }, "template.csv"), (["import", "template"], "template.ndjson") })
        {
            var template = await CommandRun.Of(database, arguments);
            template.ExitCode.Should().Be(0, template.Error);
            await File.WriteAllTextAsync(In(name), template.Output);

            var run = await Import(In(name), "--validate", "--json");

            run.ExitCode.Should().Be(0, run.Error + await File.ReadAllTextAsync(In(name + ".refused.ndjson")));
            JsonNode.Parse(run.LastLine)!["warningsByCode"]!.ToJsonString().Should().Be("{}");
        }
    }

    [Fact]
    public async Task Files_that_cannot_be_imported_are_named_and_nothing_is_imported()
    {
        await database.App();
        await using (var archive = new ZipArchive(File.Create(In("book.xlsx")), ZipArchiveMode.Create))
        {
            archive.CreateEntry("[Content_Types].xml");
        }

        File.Copy(In("book.xlsx"), In("renamed.csv"));
        await File.WriteAllTextAsync(In("utf16.csv"), Header, Encoding.Unicode);
        await File.WriteAllBytesAsync(In("latin.csv"), [.. "firstName\nK"u8, 0xE4, .. "the\n"u8]);
        await File.WriteAllTextAsync(In("header.csv"), "firstNme\nOna\n");
        await File.WriteAllTextAsync(In("empty.csv"), "");
        await File.WriteAllTextAsync(In("good.csv"), "firstName\nOna\n");
        await File.WriteAllTextAsync(In("book.ndjson"), "{}\n");
        await File.WriteAllTextAsync(In("map.json"), """{"colums": {}}""");
        await File.WriteAllBytesAsync(In("cut.csv.gz"), [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B]);

        foreach (var (arguments, reason) in new (string[], string)[]
        {
            ([In("book.xlsx")], "Excel workbook"),
            ([In("renamed.csv")], "Excel workbook"),
            ([In("utf16.csv")], "UTF-16"),
            ([In("latin.csv")], "CSV UTF-8"),
            ([In("header.csv")], "The nearest is firstName"),
            ([In("empty.csv")], "empty"),
            ([In("good.csv"), "--map", In("map.json")], "columns, constants, values"),
            ([In("good.csv"), "--map", In("none.json")], "cannot be read"),
            ([In("good.csv"), "--date-format", "soon"], "dd.MM.yyyy"),
            ([In("good.csv"), "--format", "xml"], "xml"),
            ([In("book.ndjson"), "--date-format", "dd.MM.yyyy"], "--date-format"),
            ([In("none.ndjson")], "does not exist"),
            ([_folder], "folder"),
        })
        {
            var run = await Import(arguments);

            run.ExitCode.Should().Be(2, string.Join(' ', arguments) + run.Error);
            run.Error.Should().Contain(reason).And.NotContain("   at ");
        }

        if (!OperatingSystem.IsWindows())
        {
            var pipe = await CommandRun.Piped(database, "firstName\nOna\n", "import", "/dev/stdin");
            pipe.ExitCode.Should().Be(2, pipe.Error);
            pipe.Error.Should().Contain("is a pipe").And.NotContain("   at ");
        }

        var cut = await Import(In("cut.csv.gz"));
        cut.ExitCode.Should().NotBe(0);
        cut.Error.Should().NotContain("   at ");
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private string In(string name) => Path.Combine(_folder, name);

    private Task<CommandRun> Import(params string[] arguments) => CommandRun.Of(database, ["import", .. arguments]);

    private async Task<string> Map()
    {
        await File.WriteAllTextAsync(In("map.json"), new JsonObject
        {
            ["columns"] = new JsonObject { ["Nr"] = "customerExtId", ["Vorname"] = "firstName", ["Geboren"] = "birthDate" },
            ["constants"] = new JsonObject
            {
                ["requester"] = "Example Bank",
                ["riskManagementCategory"] = "IND",
                ["entityType"] = "INDIVIDUAL",
                ["customerStatus"] = "ACTIVE",
                ["applicationDate"] = "2024-01-15",
                ["listAddress.0.addressType"] = "RESIDENCE",
                ["listAddress.0.addressDetails"] = "Sample Street 1",
            },
            ["dateFormat"] = "d.M.yyyy",
        }.ToJsonString());
        return In("map.json");
    }

    private static string Line(string prefix, int i) => Payload.Person($"{prefix}-{i}", number: $"{prefix}-N{i}").With("sourceOfRiskLevel", null)
        .With("customerStatus", "ACTIVE").ToJsonString();

    private static (long Read, long Accepted, long Rejected) Figures(JsonNode closing) =>
        (closing["read"]!.GetValue<long>(), closing["accepted"]!.GetValue<long>(), closing["refused"]!.GetValue<long>());
}

public sealed class ImportsOfCsvOnSqlite(SqliteDatabase database) : ImportsOfCsv(database), IClassFixture<SqliteDatabase>;

public sealed class ImportsOfCsvOnSqlServer(SqlServerDatabase database) : ImportsOfCsv(database), IClassFixture<SqlServerDatabase>;
