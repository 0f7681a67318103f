using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Console;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Uploaded files while they are being imported: cancellation, waiting, the loss of the lease, limits.</summary>
public sealed class ImportsUnderWay(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private static readonly string[] Roles = ["reader", "operator"];

    [Fact]
    public async Task A_cancelled_import_keeps_its_records_and_ends_and_a_waiting_file_is_cancelled_unread()
    {
        var gate = new Gate();
        var app = await Start(gate);
        var client = await ConsoleClient.Of(app, Roles, name: "Stopper");
        var prefix = Payload.Fresh("C");
        await Upload(client, "running.ndjson", Lines(prefix, 900));
        await InState(client, "checked, waits for the start");
        gate.Close();
        await client.Submit(await client.Get(client.LastPath), "/start");
        var running = client.LastPath;
        await gate.Reached;

        await Upload(client, "queued.ndjson", Lines(Payload.Fresh("Q"), 1));
        (await client.Get(client.LastPath)).Page.QuerySelector("#waits").Should().NotBeNull("another file is being imported");
        await client.Submit(await client.Get(client.LastPath), "/cancellation");
        await InState(client, "cancelled");
        await client.Submit(await client.Get(running), "/cancellation");
        await Eventually.True(
            async () => await app.Count($"SELECT COUNT(*) AS Value FROM ImportParts JOIN ImportUploads ON ImportUploads.Number = UploadNumber WHERE Source IN ('running.ndjson', 'queued.ndjson')") == 0,
            () => "contents are deleted while a file is being imported");
        gate.Open();
        await gate.Left;

        var stored = await Customers(app, prefix);
        var page = await client.Get(running);
        page.Page.QuerySelector("span.state")!.TextContent.Should().Be("cancelled");
        page = (await client.Get(page.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!)
            .First(link => System.Text.RegularExpressions.Regex.IsMatch(link, "/imports/[0-9]+$")))).ShouldBeOk();
        page.Text.Should().Contain("Cancelled").And.Contain($"Accepted{stored}");
        page.Page.QuerySelector("#progress")!.HasAttribute("hx-get").Should().BeFalse("nothing changes any more");
        stored.Should().BeInRange(1, 899);
        (await client.Get("/console/imports")).Page.QuerySelectorAll("#uploads tbody tr")
            .Where(row => row.TextContent.Contains("running.ndjson", StringComparison.Ordinal) || row.TextContent.Contains("queued.ndjson", StringComparison.Ordinal))
            .Select(row => row.QuerySelector(".state")!.TextContent).Should().Equal("cancelled", "cancelled");
        gate.Read.Should().NotContain("queued.ndjson");
        await database.Stop(app);
    }

    [Fact]
    public async Task An_instance_whose_lease_another_one_has_stores_nothing_and_the_import_continues_later()
    {
        const int Count = 900;
        var gate = new Gate();
        var app = await Start(gate);
        var client = await ConsoleClient.Of(app, Roles, name: "Leaseholder");
        var prefix = Payload.Fresh("L");
        await Upload(client, "lease.ndjson", Lines(prefix, Count));
        await InState(client, "checked, waits for the start");
        gate.Close();
        await client.Submit(await client.Get(client.LastPath), "/start");
        await gate.Reached;

        var until = DateTimeOffset.UtcNow.AddDays(1).UtcTicks;
        await app.Sql($"UPDATE Leases SET Token = Token + 1, Holder = 'other', Until = {until} WHERE Name = 'imports'");
        var stored = await Customers(app, prefix);
        gate.Open();
        await gate.Left;
        (await Customers(app, prefix)).Should().Be(stored);
        await app.Sql($"UPDATE Leases SET Until = 0 WHERE Name = 'imports'");

        var page = await InState(client, "imported");
        page.Text.Should().Contain($"Accepted{Count}").And.Contain("Rejected0");
        (await Customers(app, prefix)).Should().Be(Count);
        (await app.Count($"SELECT COUNT(*) AS Value FROM ImportRuns WHERE Source = 'lease.ndjson' AND IsCheck = 0")).Should().Be(1);
        await database.Stop(app);
    }

    [Fact]
    public async Task A_file_beyond_a_limit_ends_with_the_reason_and_only_some_rejected_records_are_stored()
    {
        var app = await Start(new Gate(), ("Imports:MaxRecords", "250"), ("Imports:MaxUnpackedMegabytes", "1"), ("Imports:MaxRejectedRecords", "3"));
        var client = await ConsoleClient.Of(app, Roles, name: "Bounded");
        await Upload(client, "many.ndjson", string.Concat(Enumerable.Repeat("{}\n", 300)));
        (await InState(client, "failed")).Page.QuerySelector("#problem")!.TextContent.Should().Contain("more than 250 records");
        await Upload(client, "bomb.ndjson.gz", "{}\n" + new string('\n', 2 << 20));
        (await InState(client, "failed")).Page.QuerySelector("#problem")!.TextContent.Should().Contain("1 MiB when it is unpacked");
        await Upload(client, "few.ndjson", string.Concat(Enumerable.Repeat("{}\n", 10)));
        var page = await InState(client, "checked, waits for the start");
        page.Text.Should().Contain("Rejected10");
        page.Page.QuerySelector("#stored")!.TextContent.Should().Contain("3 are stored");
        (await app.Count($"SELECT COUNT(*) AS Value FROM RejectedLines JOIN ImportRuns ON ImportRuns.Number = ImportNumber WHERE Source = 'few.ndjson'")).Should().Be(3);
        await database.Stop(app);
    }

    [Fact]
    public async Task A_person_who_is_restricted_to_units_sees_no_upload_and_a_form_must_be_one_with_a_file()
    {
        var app = await Start(new Gate());
        var client = await ConsoleClient.Of(app, Roles, name: "Whole");
        await Upload(client, "whole.ndjson", Lines(Payload.Fresh("W"), 1));
        await InState(client, "checked, waits for the start");
        var restricted = await ConsoleClient.Of(app, Roles, name: "Restricted", units: ["BU_1"]);
        var page = (await restricted.Get("/console/imports")).ShouldBeOk();
        page.Page.QuerySelector("input[type=file]").Should().BeNull();
        page.Text.Should().NotContain("whole.ndjson");
        (await restricted.Get(client.LastPath)).Status.Should().Be(404);
        foreach (var action in new[] { "/start", "/cancellation" })
        {
            (await restricted.Post(client.LastPath.Split('?')[0] + action, ("_token", restricted.Person!.Token))).Status.Should().Be(403, action);
        }

        (await restricted.Send("/console/imports/uploads", [("file", "a.csv", [1])], ("_token", restricted.Person!.Token))).Status.Should().Be(403);

        var boundary = new string('b', 5_000);
        var body = Encoding.UTF8.GetBytes($"--{boundary}--\r\n");
        (await client.SendBody("/console/imports/uploads", $"multipart/form-data; boundary={boundary}", body)).Status.Should().Be(400);
        (await new ConsoleClient(app).SendBody("/console/imports/uploads", $"multipart/form-data; boundary={boundary}", body)).Status.Should().Be(400);
        (await client.SendBody("/console/imports/uploads", "application/x-www-form-urlencoded", new byte[1 << 20])).Status.Should().Be(413);
        await database.Stop(app);
    }

    [Fact]
    public async Task A_broken_receipt_is_recorded_as_such()
    {
        var app = await Start(new Gate());
        var client = await ConsoleClient.Of(app, Roles, name: "Broken");
        await Upload(client, "nonsense.csv", "firstName,nonsense\nOna,1\n", isOk: false);
        (await client.Get("/console/imports")).Page.QuerySelectorAll("#uploads tbody tr").First(row => row.TextContent.Contains("nonsense.csv", StringComparison.Ordinal))
            .QuerySelector(".state")!.TextContent.Should().Be("failed");
        (await app.AuditOf("Broken")).Select(entry => entry["command"]!.GetValue<string>()).Should().Contain("AbortImportUpload").And.NotContain("CancelImportUpload");
        await database.Stop(app);
    }

    private static Task<int> Customers(OnboardingApp app, string prefix) =>
        app.Count($"SELECT COUNT(*) AS Value FROM Customers WHERE ExternalId LIKE {prefix + "%"}");

    private Task<OnboardingApp> Start(Gate gate, params (string Name, string Value)[] settings) => database.Plain().Start(new AppChoices
    {
        Settings = [("Instances:LeaseSeconds", "3"), .. settings],
        Services = services =>
        {
            var reader = services.Last(service => service.ServiceType == typeof(IImportReader)).ImplementationType!;
            services.AddScoped<IImportReader>(provider => new GatedReader((IImportReader)ActivatorUtilities.CreateInstance(provider, reader), gate));
        },
    });

    private static async Task Upload(ConsoleClient client, string name, string content, bool isOk = true)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        if (name.EndsWith(".gz", StringComparison.Ordinal))
        {
            using var packed = new MemoryStream();
            await using (var zip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest))
            {
                await zip.WriteAsync(bytes);
            }

            bytes = packed.ToArray();
        }

        (await client.Upload(await client.Get("/console/imports"), "/uploads", name, bytes, "file")).Status.Should().Be(isOk ? 200 : 422);
    }

    private static async Task<ConsoleAnswer> InState(ConsoleClient client, string state)
    {
        var page = await Eventually.Value(
            async () => (await client.Get(client.LastPath)).ShouldBeOk(), page => page.Page.QuerySelector("span.state")!.TextContent == state);
        page.Page.QuerySelector("span.state")!.TextContent.Should().Be(state, page.Text);
        return page;
    }

    private static string Lines(string prefix, int count) => string.Join('\n', Enumerable.Range(0, count).Select(i => Payload.Person($"{prefix}-{i}", $"{prefix}-N{i}")
        .With("sourceOfRiskLevel", null).With("customerStatus", "ACTIVE").With("citizenshipCountry", "LT").ToJsonString()));

    // Holds a reader after some records, until the test lets it go on.
    private sealed class Gate
    {
        private const int RecordsBefore = 450;
        private readonly TaskCompletionSource _reached = New();
        private readonly TaskCompletionSource _open = New();
        private readonly TaskCompletionSource _left = New();
        private volatile bool _isClosed;

        public ConcurrentBag<string> Read { get; } = [];

        public Task Reached => _reached.Task.WaitAsync(Eventually.Limit);

        public Task Left => _left.Task.WaitAsync(Eventually.Limit);

        public void Close() => _isClosed = true;

        public void Open() => _open.TrySetResult();

        public async Task Pass(long position)
        {
            if (_isClosed && position == RecordsBefore)
            {
                _reached.TrySetResult();
                await _open.Task;
            }
        }

        public void Leave()
        {
            if (_open.Task.IsCompleted)
            {
                _left.TrySetResult();
            }
        }

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class GatedReader(IImportReader reader, Gate gate) : IImportReader
    {
        public Task<string> Check(ImportSource source, CancellationToken cancellationToken) => reader.Check(source, cancellationToken);

        public async IAsyncEnumerable<BatchItem> Read(ImportSource source, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            gate.Read.Add(source.Name);
            try
            {
                await foreach (var item in reader.Read(source, after, cancellationToken))
                {
                    await gate.Pass(item.Position);
                    yield return item;
                }
            }
            finally
            {
                gate.Leave();
            }
        }

        public string EndingOf(string layout) => reader.EndingOf(layout);

        public ReadOnlyMemory<byte> Line(string layout, RejectedLineItem line, bool isFirst) => reader.Line(layout, line, isFirst);

        public ReadOnlyMemory<byte> End(string layout, bool hasAny) => reader.End(layout, hasAny);
    }
}
