using Onboarding.Application.Customers;
using Onboarding.Application.Customers.BeginImport;
using Onboarding.Application.Customers.FinishImport;
using Onboarding.Application.Customers.ListRejectedRecords;
using Onboarding.Application.Customers.ReconcileImport;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Customers.Imports;

public class ImportHandlerTests
{
    private static readonly string Fingerprint = new('0', ImportRun.FingerprintLength);

    private readonly FixedClock _clock = new(new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly FakeSequence _numbers = new();
    private readonly FakeCaller _caller = new() { Account = new("A") };
    private readonly FakeImports _runs = new();
    private readonly FakeImportUploads _uploads = new();

    [Fact]
    public async Task The_same_file_continues_where_it_stopped_unless_it_is_restarted()
    {
        var first = await Begin();
        var again = await Begin();
        var restart = await Begin(restart: true);
        var other = await new BeginImportHandler(_runs, _uploads, new FakeCaller { Account = new("B") }, _numbers, _clock).Handle(new(Fingerprint, "book.ndjson", Restart: false), default);

        again.Should().Be(first);
        (first.Number, first.Source, first.StartedAt).Should().Be((1, "book.ndjson", _clock.Now));
        new[] { restart.Number, other.Number }.Should().Equal(2, 3);
        (await Begin()).Should().Be(restart, "it is the latest");
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(63, false)]
    [InlineData(65, false)]
    public void A_fingerprint_has_64_digits(int length, bool isValid) => new BeginImportValidator().Validate(new BeginImport(new('0', length), "x", false)).IsValid.Should().Be(isValid);

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void A_number_is_positive(long number, bool isValid) => new FinishImportValidator().Validate(new FinishImport(number)).IsValid.Should().Be(isValid);

    [Fact]
    public async Task Finish_sets_the_time_once()
    {
        var run = await Begin();
        var at = _clock.Now;
        await Finish(run.Number);
        _clock.Advance(TimeSpan.FromDays(1));

        (await Finish(run.Number)).FinishedAt.Should().Be(at);
    }

    [Fact]
    public async Task Rejected_records_are_listed_in_parts_and_counted_by_code()
    {
        var run = await Begin();

        (await new ListRejectedRecordsHandler(_runs, _caller).Handle(new(run.Number, 7), default)).Should().BeEmpty();
        _runs.Requested.Should().Be((run.Number, 7L, 500));
        var reconciled = await new ReconcileImportHandler(_runs, _caller).Handle(new(run.Number), default);
        reconciled.Run.Should().Be(run);
        reconciled.RejectedByCode.Should().Equal(("C004", 3L));
    }

    [Fact]
    public async Task An_import_of_another_account_is_not_found()
    {
        var run = await Begin();
        var other = new FakeCaller { Account = new("B") };

        await ((Func<Task>)(() => new ListRejectedRecordsHandler(_runs, other).Handle(new(run.Number, 0), default))).Should().ThrowAsync<NotFound>();
        await ((Func<Task>)(() => new ReconcileImportHandler(_runs, other).Handle(new(run.Number), default))).Should().ThrowAsync<NotFound>();
        (await ((Func<Task>)(() => new FinishImportHandler(_runs, other, _clock).Handle(new(run.Number), default))).Should().ThrowAsync<RuleBroken>()).Which.Findings.Single().Rule.Should().Be(ImportErrors.Unknown);
    }

    private Task<ImportItem> Begin(bool restart = false) => new BeginImportHandler(_runs, _uploads, _caller, _numbers, _clock).Handle(new(Fingerprint, "book.ndjson", restart), default);

    private Task<ImportItem> Finish(long number) => new FinishImportHandler(_runs, _caller, _clock).Handle(new(number), default);
}
