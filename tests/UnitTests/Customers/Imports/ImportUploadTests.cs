using Onboarding.Application.Customers.AbortImportUpload;
using Onboarding.Application.Customers.BeginImport;
using Onboarding.Application.Customers.CancelImportUpload;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Application.Customers.RunImportUpload;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Customers.Imports;

/// <summary>The states of uploaded files, and what the service does about each.</summary>
public class ImportUploadTests
{
    private static readonly Actor Person = new("Ona", "person", true);
    private static readonly Guid Id = Guid.CreateVersion7();
    private readonly FixedClock _clock = new(new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly FakeSequence _numbers = new();
    private readonly FakeCaller _caller = new();
    private readonly FakeImports _runs = new();
    private readonly FakeImportUploads _uploads = new();
    private readonly ImportUpload _upload;

    public ImportUploadTests() => _uploads.Add(_upload = ImportUpload.Register(100, Id, AccountId.Default, "book.ndjson", "Ona", _clock.Now));

    [Fact]
    public async Task A_file_that_was_cancelled_while_it_waited_begins_no_import()
    {
        Started();
        _upload.Cancel(_clock.Now);

        (await Rule(() => Begin())).Should().Be(ImportErrors.OtherState);
        _upload.ImportNumber.Should().BeNull();
    }

    [Fact]
    public async Task A_file_that_is_imported_again_keeps_the_import_that_it_began()
    {
        var first = await Import();
        _upload.Cancel(_clock.Now);
        var again = ImportUpload.Register(101, Guid.CreateVersion7(), AccountId.Default, "book.ndjson", "Ona", _clock.Now);
        _uploads.Add(again);
        Started(again, restarts: true);

        var anew = await Begin(again);

        anew.Number.Should().NotBe(first);
        (await Begin(again)).Number.Should().Be(anew.Number, "the work was interrupted in between");
    }

    [Fact]
    public async Task A_cancelled_import_stops_at_once_and_continues_with_the_next_upload_of_the_file()
    {
        var number = await Import();
        await new CancelImportUploadHandler(_uploads, _runs, _caller, _clock).Handle(new(Id), default);
        var run = (await _runs.Find(AccountId.Default, number, default))!;

        (run.StoppedAt, run.FinishedAt).Should().Be((_clock.Now, null));
        run.Invoking(one => one.Advance(0, 200, 200, 0)).Should().Throw<RuleBroken>().Which.Findings.Single().Rule.Should().Be(ImportErrors.ConcurrentImport);
        (await new BeginImportHandler(_runs, _uploads, _caller, _numbers, _clock).Handle(new(_upload.Fingerprint!, "book.ndjson", Restart: false), default))
            .Number.Should().Be(number);
        run.StoppedAt.Should().BeNull();
        run.Advance(0, 200, 200, 0);
        run.Finish(_clock.Now);
        run.Stop("Too late.", _clock.Now);
        (run.StoppedAt, run.Problem).Should().Be((null, null));
    }

    [Fact]
    public async Task A_run_that_another_one_has_replaced_ends_nothing()
    {
        Complete();
        var stale = (await Advance(ImportUploadStep.CheckBegins))!.Value;
        var current = (await Advance(ImportUploadStep.CheckBegins))!.Value;

        (await Rule(() => Advance(ImportUploadStep.CheckEnds, stale))).Should().Be(ImportErrors.ConcurrentImport);
        _upload.State.Should().Be(ImportUploadState.Checking);
        await Advance(ImportUploadStep.CheckEnds, current);
        (_upload.State, _upload.CheckedAt).Should().Be((ImportUploadState.Checked, _clock.Now));

        _upload.Start(Person, false, _clock.Now);
        var import = await Begin();
        (await Rule(() => Advance(ImportUploadStep.ImportEnds, import.Number + 1, "It is damaged."))).Should().Be(ImportErrors.ConcurrentImport);
        await Advance(ImportUploadStep.ImportEnds, import.Number, "It is damaged.");
        (_upload.State, _upload.Problem).Should().Be((ImportUploadState.Failed, "It is damaged."));
        (await _runs.Find(AccountId.Default, import.Number, default))!.Problem.Should().Be("It is damaged.");
    }

    [Fact]
    public async Task Work_that_ends_the_process_again_and_again_is_given_up_unless_it_advances()
    {
        Complete();
        for (var i = 0; i < ImportUpload.MaxAttempts; i++)
        {
            (await Attempt()).Should().BeFalse();
        }

        (await Attempt(isCounted: false)).Should().BeFalse("the storage failed in between");
        (await Attempt()).Should().BeTrue();
        await Advance(ImportUploadStep.AttemptStops);
        _upload.Attempts.Should().Be(ImportUpload.MaxAttempts);

        var number = await Import(isComplete: true);
        _upload.Attempts.Should().Be(0, "the start is another kind of work");
        var run = (await _runs.Find(AccountId.Default, number, default))!;
        for (var i = 0; i < 3 * ImportUpload.MaxAttempts; i++)
        {
            (await Attempt()).Should().BeFalse();
            run.Advance(i * 200, (i + 1) * 200, 200, 0);
        }
    }

    [Theory]
    [InlineData(ImportUploadState.Receiving, ImportUploadState.Receiving, ImportUploadState.Failed)]
    [InlineData(ImportUploadState.Checked, ImportUploadState.Expired, ImportUploadState.Checked)]
    [InlineData(ImportUploadState.Running, ImportUploadState.Running, ImportUploadState.Running)]
    public async Task Only_a_file_that_waits_for_its_start_expires_and_only_one_that_is_received_is_aborted(
        ImportUploadState state, ImportUploadState expired, ImportUploadState aborted)
    {
        if (state != ImportUploadState.Receiving)
        {
            Complete();
            _upload.EndCheck(null, _clock.Now);
        }

        if (state == ImportUploadState.Running)
        {
            _upload.Start(Person, false, _clock.Now);
        }

        (await new AbortImportUploadHandler(_uploads, _caller, _clock).Handle(new(Id, ImportUpload.Incomplete), default)).State.Should().Be(Codes<ImportUploadState>.Of(aborted));
        if (aborted == state)
        {
            _upload.Expire(_clock.Now);
            _upload.State.Should().Be(expired);
        }
    }

    [Fact]
    public async Task Rejected_records_beyond_the_limit_are_only_counted()
    {
        var run = ImportRun.Register(7, AccountId.Default, new('0', ImportRun.FingerprintLength), "book.ndjson", _clock.Now, isCheck: true);
        _runs.Add(run);
        var handler = new RecordImportCheckHandler(_runs, _caller, new() { MaxRejectedRecords = 3 });

        await handler.Handle(new(7, 0, [Rejected(1), Rejected(2)]), default);
        await handler.Handle(new(7, 2, [Rejected(3), Rejected(4)]), default);
        await handler.Handle(new(7, 4, [Rejected(5)]), default);

        (run.Position, run.Rejected).Should().Be((5, 5));
        _runs.Records.Select(record => record.Position).Should().Equal(1, 2, 3);
        _runs.Lines.Select(line => line.Position).Should().Equal(1, 2, 3);
    }

    private static BatchItemOutcome Rejected(long position) => new(
        new(new(), Updates: false) { Position = position, Line = new byte[] { 1 } }, [Finding.Of(ImportErrors.Unknown, "")], default);

    private void Complete(ImportUpload? upload = null) => (upload ?? _upload).Complete(1, new('0', ImportRun.FingerprintLength), "{}");

    private void Started(ImportUpload? upload = null, bool restarts = false)
    {
        Complete(upload);
        (upload ?? _upload).EndCheck(null, _clock.Now);
        (upload ?? _upload).Start(Person, restarts, _clock.Now);
    }

    private async Task<long> Import(bool isComplete = false)
    {
        if (isComplete)
        {
            _upload.EndCheck(null, _clock.Now);
            _upload.Start(Person, false, _clock.Now);
        }
        else
        {
            Started();
        }

        return (await Begin()).Number;
    }

    private Task<Application.Customers.ImportItem> Begin(ImportUpload? upload = null) => new BeginImportHandler(_runs, _uploads, _caller, _numbers, _clock)
        .Handle(new((upload ?? _upload).Fingerprint!, "book.ndjson", (upload ?? _upload).Restarts, (upload ?? _upload).Id), default);

    private Task<long?> Advance(ImportUploadStep step, long? run = null, string? problem = null) =>
        new AdvanceImportUploadHandler(_uploads, _runs, _caller, _numbers, _clock).Handle(new(Id, step, run, problem), default);

    private Task<bool> Attempt(bool isCounted = true) => new AttemptImportUploadHandler(_uploads, _runs, _caller).Handle(new(Id, isCounted), default);

    private static async Task<Rule> Rule(Func<Task> act) => (await act.Should().ThrowAsync<RuleBroken>()).Which.Findings.Single().Rule;
}
