using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Console;
using Onboarding.IntegrationTests.Privacy;
using OpenQA.Selenium;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Files that persons upload in the console to import them: dry run, start, progress, rejected lines.</summary>
public sealed class ImportsByUpload(SqliteDatabase database, Chromium chromium) : IClassFixture<SqliteDatabase>, IClassFixture<Chromium>
{
    private static readonly string[] Roles = ["reader", "operator"];

    [Fact]
    public async Task A_file_is_checked_then_imported_and_its_rejected_lines_come_out_in_its_format()
    {
        var app = await database.Plain().App();
        var client = await ConsoleClient.Of(app, Roles, name: "Importer");
        var prefix = Payload.Fresh("U");

        var page = await Checked(client, $"{prefix}.ndjson", $"{Line(prefix, 1)}\n{Line(prefix, 2, country: "ZZ")}\nno json\n{Line(prefix, 3)}\n");

        PageRules.Check(page, "en", "the upload");
        page.Text.Should().Contain("Accepted2").And.Contain("Rejected2").And.Contain("stores no customer");
        page.Page.QuerySelectorAll("#reasons tbody tr").Select(row => row.QuerySelector("th")!.TextContent.Trim()).Should().BeEquivalentTo("400", "C016.I06");
        (await app.GetCustomer($"{prefix}-1")).ShouldBeProblem(404);
        var checkedLines = await Download(client, page);
        checkedLines.Should().HaveCount(2);

        page = await client.Submit(page, "/start");
        page = await InState(client, "imported");

        var number = ImportOf(page);
        (await app.GetCustomer($"{prefix}-1")).ShouldBeOk();
        page = (await client.Get($"/console/imports/{number}")).ShouldBeOk();
        PageRules.Check(page, "en", "the import");
        page.Text.Should().Contain("Accepted2").And.Contain("Rejected2").And.Contain("Duration").And.Contain("Records a second");
        var lines = await Download(client, page);
        lines.Should().Equal(checkedLines);
        lines[0].Should().StartWith("{\"#errorCode\":\"C016.I06\",\"#errorDescription\":\"").And.Contain($"{prefix}-2");
        lines[1].Should().Contain("\"#record\":\"no json\"");

        // The audit trail names the person, and nothing of the file is left.
        (await app.AuditOf("Importer")).Select(entry => entry["command"]!.GetValue<string>()).Should()
            .Contain(["BeginImportUpload", "StartImportUpload", "BeginImport", "FinishImport"]);
        await Gone(app);
        await Eventually.True(
            async () => await app.Count($"SELECT COUNT(*) AS Value FROM ImportRuns WHERE IsCheck = 1 AND Source = {prefix + ".ndjson"}") == 0, () => "a dry run stays");
        (await app.Get($"/onboarding/v1/imports/{number}")).ShouldBeOk().Json["accepted"]!.GetValue<int>().Should().Be(2);

        // Corrected beside its reason, the line is imported as it is.
        await Checked(client, $"{prefix}-again.ndjson", lines[0].Replace("\"ZZ\"", "\"LT\"", StringComparison.Ordinal) + "\n");
        await client.Submit(await client.Get(client.LastPath), "/start");
        await InState(client, "imported");
        (await app.GetCustomer($"{prefix}-2")).ShouldBeOk();
    }

    [Fact]
    public async Task A_started_file_is_imported_once_also_if_it_is_started_or_uploaded_again()
    {
        var app = await database.Plain().App();
        var client = await ConsoleClient.Of(app, Roles, name: "Twice");
        var prefix = Payload.Fresh("T");
        var book = $"{Line(prefix, 1)}\n{Line(prefix, 2)}\n";
        var page = await Checked(client, "twice.ndjson", book);
        await client.Submit(page, "/start");
        await client.Submit(page, "/start");
        var first = ImportOf(await InState(client, "imported"));
        (await client.Submit(page, "/start")).Text.Should().Contain("imported");

        page = await Checked(client, "twice.ndjson", book);
        page.Text.Should().Contain("imported before").And.Contain("Rejected2");
        await client.Submit(page, "/start");
        ImportOf(await InState(client, "imported")).Should().Be(first, "the same file is the same import");
        page = await Checked(client, "twice.ndjson", book);
        await client.Submit(page, "/start", ("again", "on"));
        ImportOf(await InState(client, "imported")).Should().BeGreaterThan(first);
        (await app.Count($"SELECT COUNT(*) AS Value FROM Customers WHERE ExternalId LIKE {prefix + "%"}")).Should().Be(2);
    }

    [Theory, InlineData("book.xlsx", "Excel workbook"), InlineData("book.csv", "nonsense"), InlineData("cut.ndjson.gz", "damaged"), InlineData("late.ndjson.gz", "ends early")]
    public async Task A_file_that_cannot_be_imported_is_rejected_with_the_reason_of_the_command_line(string name, string reason)
    {
        var app = await database.Plain().App();
        var client = await ConsoleClient.Of(app, Roles, name: $"Bad {name}");
        var gz = Compressed(string.Join('\n', Enumerable.Range(0, 300).Select(i => Line(Payload.Fresh("Z"), i))));
        var bytes = name switch
        {
            "book.xlsx" => [.. "PK\u0003\u0004"u8, .. "xl/workbook.xml"u8],
            "book.csv" => Encoding.UTF8.GetBytes("firstName,nonsense\nOna,1\n"),
            "cut.ndjson.gz" => [.. gz[..10], 0xFF, 0xFF, 0xFF, 0xFF],
            _ => gz[..^100],
        };
        var page = await client.Upload(await client.Get("/console/imports"), "/uploads", name, bytes, "file");
        if (name.StartsWith("late", StringComparison.Ordinal))
        {
            page = await InState(client, "failed");
            page.Page.QuerySelector("#problem")!.TextContent.Should().Contain(reason);
            page.Page.QuerySelector("form[action$='/start']").Should().BeNull("nothing can be started");
        }
        else
        {
            page.Status.Should().Be(422, page.Text);
            page.Page.QuerySelector("#errors")!.TextContent.Should().Contain(reason);
        }

        await Gone(app);
    }

    [Fact]
    public async Task A_cancelled_file_is_deleted_and_nothing_of_it_is_imported()
    {
        var app = await database.Plain().App();
        var client = await ConsoleClient.Of(app, Roles, name: "Canceller");
        var prefix = Payload.Fresh("X");
        var page = await Checked(client, "cancelled.csv", $"customerExtId;communicationNumber\n{prefix};{prefix}-N\n");
        (await Download(client, page))[0].Should().Be("#errorCode;#errorDescription;customerExtId;communicationNumber");
        (await client.Submit(page, "/cancellation")).Text.Should().Contain("cancelled");
        (await client.Submit(page, "/start")).Status.Should().Be(409);
        (await client.Get("/console/imports")).Text.Should().NotContain("cancelled.csv");
        await Gone(app);
    }

    [Fact]
    public async Task An_import_continues_after_a_restart_on_exactly_one_instance()
    {
        const int Count = 3_000;
        var first = await database.Plain().Start(("Instances:LeaseSeconds", "3"));
        var client = await ConsoleClient.Of(first, Roles, name: "Restarter");
        var prefix = Payload.Fresh("R");
        await client.Submit(await Checked(client, "long.ndjson.gz", string.Join('\n', Enumerable.Range(0, Count).Select(i => Line(prefix, i)))), "/start");
        await Eventually.True(
            async () => await first.Count($"SELECT COUNT(*) AS Value FROM Customers WHERE ExternalId LIKE {prefix + "%"}") > 0, () => "it does not begin");
        await database.Stop(first);

        var second = await database.Plain().Start(("Instances:LeaseSeconds", "3"));
        var third = await database.Plain().Start(("Instances:LeaseSeconds", "3"));
        client.Alternate([second, third]);
        var page = await InState(client, "imported");

        page.Text.Should().Contain("Accepted3,000").And.Contain("Rejected0");
        (await second.Count($"SELECT COUNT(*) AS Value FROM Customers WHERE ExternalId LIKE {prefix + "%"}")).Should().Be(Count);
        await database.Stop(second);
        await database.Stop(third);
    }

    [Fact]
    public async Task An_erased_customer_is_in_no_rejected_line()
    {
        var app = await database.Plain().App();
        var client = await ConsoleClient.Of(app, Roles, name: "Eraser");
        var prefix = Payload.Fresh("E");
        var id = await app.Closed($"{prefix}-1", "2015-01-01");
        var page = await Checked(client, "erased.ndjson", $"{Line(prefix, 1)}\n{Line(prefix, 2, country: "ZZ")}\n");
        await client.Submit(page, "/start");
        var number = ImportOf(await InState(client, "imported"));
        (await Lines(number)).Should().Be(2);

        (await app.Erase(id)).ShouldBeOk();

        (await Lines(number)).Should().Be(1);
        (await Download(client, await client.Get($"/console/imports/{number}"))).Should().ContainSingle().Which.Should().Contain($"{prefix}-2");

        Task<int> Lines(long import) => app.Count($"SELECT COUNT(*) AS Value FROM RejectedLines WHERE ImportNumber = {import}");
    }

    [Fact]
    public async Task Only_an_operator_of_the_account_without_business_units_imports_a_file_of_at_most_the_limit()
    {
        var app = await database.Plain().Start(("Imports:MaxMegabytes", "1"));
        var client = await ConsoleClient.Of(app, Roles, name: "Limited");
        var page = await Checked(client, "secret.ndjson", Line(Payload.Fresh("S"), 1));
        var path = client.LastPath;

        var other = await ConsoleClient.Of(app, Roles, account: "other-bank", name: "Other bank");
        (await other.Get(path)).Status.Should().Be(404);
        (await other.Get("/console/imports")).Text.Should().NotContain("secret.ndjson");
        (await other.Post(path.Split('?')[0] + "/start", ("_token", other.Person!.Token))).Status.Should().Be(404);
        var reader = await ConsoleClient.Of(app, ["reader"], name: "Only reads");
        (await reader.Get(path)).Status.Should().Be(403);
        (await reader.Send("/console/imports/uploads", [("file", "a.csv", [1])], ("_token", reader.Person!.Token))).Status.Should().Be(403);
        (await reader.Get("/console/imports")).Page.QuerySelector("input[type=file]").Should().BeNull();
        (await client.Send("/console/imports/uploads", [("file", "a.csv", new byte[2 << 20])], ("_token", client.Person!.Token))).Status.Should().Be(413);
        (await client.Send("/console/imports/uploads", [("file", "a.csv", [1])], ("_token", "forged"))).Status.Should().Be(403);
        (await client.Send("/console/imports/uploads", [("file", "a.csv", [1]), ("file", "b.csv", [1])], ("_token", client.Person!.Token))).Status.Should().Be(400);
        (await client.Send("/console/imports/uploads", [("other", "a.csv", [1])], ("_token", client.Person!.Token))).Status.Should().Be(400);
        var token = ("_token", client.Person!.Token);
        (await client.Post("/console/imports/uploads", token)).Status.Should().Be(400, "there is no file");
        await database.Stop(app);
    }

    [Fact]
    public async Task A_file_that_is_not_started_in_time_is_deleted()
    {
        var clock = new MovingClock();
        var app = await database.Plain().Start(new AppChoices { Clock = clock, Settings = [("Imports:KeepHours", "1")] });
        var client = await ConsoleClient.Of(app, Roles, name: "Forgetful");
        await Checked(client, "forgotten.ndjson", Line(Payload.Fresh("F"), 1));
        clock.Advance(TimeSpan.FromMinutes(59));
        await Eventually.True(
            async () => await app.Count($"SELECT COUNT(*) AS Value FROM ImportParts JOIN ImportUploads ON ImportUploads.Number = UploadNumber WHERE Source = 'forgotten.ndjson'") == 1, () => "the file is needed for an hour");
        clock.Advance(TimeSpan.FromMinutes(2));
        await Eventually.True(
            async () => await app.Count($"SELECT COUNT(*) AS Value FROM ImportUploads WHERE State = 'EXPIRED' AND Source = 'forgotten.ndjson'") == 1, () => "it does not end");
        await Gone(app);
        await database.Stop(app);
    }

    [Fact]
    public async Task A_person_follows_an_import_in_a_browser()
    {
        var browser = chromium.Open();
        var app = await database.Plain().App();
        var prefix = Payload.Fresh("B");
        var folder = Directory.CreateTempSubdirectory("onboarding-upload-");
        try
        {
            var file = Path.Combine(folder.FullName, "book.ndjson");
            await File.WriteAllTextAsync(file, $"{Line(prefix, 1)}\n{Line(prefix, 2, country: "ZZ")}\n");
            var person = await Access.Browser.Of(app, Roles, name: "Browser of imports");
            BrowserJourneys.Go(browser, app, "/console/sign-in");
            browser.Manage().Cookies.AddCookie(new(person.Cookie.Split('=', 2)[0], person.Cookie.Split('=', 2)[1]));
            BrowserJourneys.Go(browser, app, "/console/imports");
            browser.FindElement(By.Id("field-file")).SendKeys(file);
            browser.FindElement(By.CssSelector("main form[action$='/uploads'] button")).Click();

            // The page follows the dry run and the import by itself.
            browser.Manage().Timeouts().ImplicitWait = TimeSpan.FromSeconds(30);
            browser.FindElement(By.CssSelector("main form[action$='/start'] button")).SendKeys(Keys.Enter);
            browser.FindElement(By.XPath("//span[@class='state' and .='imported']"));
            browser.FindElement(By.XPath("//a[contains(., 'Show the import')]")).Click();
            browser.FindElement(By.CssSelector("#reasons th[scope=row]")).Text.Should().Be("C016.I06");
            var download = browser.FindElement(By.CssSelector("a[href$='/rejected-lines']")).GetAttribute("href")!;
            var client = new ConsoleClient(app);
            client.Keep(person.Cookie);
            (await client.Get(new Uri(download).PathAndQuery)).ShouldBeOk().Body.Should().StartWith("{\"#errorCode\":\"C016.I06\"").And.Contain($"{prefix}-2");
            BrowserJourneys.NoErrors(browser);
        }
        finally
        {
            browser.Manage().Timeouts().ImplicitWait = TimeSpan.FromSeconds(5);
            folder.Delete(recursive: true);
        }
    }

    // Uploads a file and waits for the end of its dry run.
    private static async Task<ConsoleAnswer> Checked(ConsoleClient client, string name, string content)
    {
        var bytes = name.EndsWith(".gz", StringComparison.Ordinal) ? Compressed(content) : Encoding.UTF8.GetBytes(content);
        (await client.Upload(await client.Get("/console/imports"), "/uploads", name, bytes, "file")).ShouldBeOk();
        return await InState(client, "checked, waits for the start");
    }

    private static async Task<ConsoleAnswer> InState(ConsoleClient client, string state)
    {
        var page = await Eventually.Value(
            async () => (await client.Get(client.LastPath)).ShouldBeOk(), page => page.Page.QuerySelector("span.state")!.TextContent == state);
        page.Page.QuerySelector("span.state")!.TextContent.Should().Be(state, page.Text);
        return page;
    }

    private static async Task<string[]> Download(ConsoleClient client, ConsoleAnswer page)
    {
        var answer = (await client.Get(page.Page.QuerySelector("a[href$='/rejected-lines']")!.GetAttribute("href")!)).ShouldBeOk();
        answer.Headers["Content-Disposition"].Should().StartWith("attachment; filename=");
        return answer.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static long ImportOf(ConsoleAnswer page) => page.Page.QuerySelectorAll("main a").Select(link => Regex.Match(link.GetAttribute("href")!, "/console/imports/([0-9]+)$"))
        .Where(match => match.Success).Select(match => long.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).Single();

    private static Task Gone(OnboardingApp app) => Eventually.True(
        async () => await app.Count($"SELECT COUNT(*) AS Value FROM ImportParts JOIN ImportUploads ON ImportUploads.Number = UploadNumber WHERE EndedAt IS NOT NULL") == 0,
        () => "a part of an ended file stays");

    private static byte[] Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private static string Line(string prefix, int i, string country = "LT") => Payload.Person($"{prefix}-{i}", $"{prefix}-N{i}").With("sourceOfRiskLevel", null)
        .With("customerStatus", "ACTIVE").With("citizenshipCountry", country).ToJsonString();
}
