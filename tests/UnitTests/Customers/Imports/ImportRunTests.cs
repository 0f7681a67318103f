using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.UnitTests.Customers.Imports;

public class ImportRunTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_run_advances_from_its_position()
    {
        var run = Begun();

        run.Advance(0, 200, accepted: 190, rejected: 10);
        run.Advance(200, 350, accepted: 150, rejected: 0);

        (run.Position, run.Accepted, run.Rejected, run.Version).Should().Be((350, 340, 10, 3));
    }

    [Fact]
    public void A_run_that_another_process_advanced_is_rejected()
    {
        var run = Begun();
        run.Advance(0, 200, accepted: 200, rejected: 0);

        run.Invoking(one => one.Advance(0, 200, accepted: 200, rejected: 0))
            .Should().Throw<RuleBroken>().Which.Findings.Should().ContainSingle().Which.Rule.Should().Be(ImportErrors.ConcurrentImport);
        run.Accepted.Should().Be(200);
    }

    [Fact]
    public void A_finished_run_does_not_advance_and_keeps_its_end()
    {
        var run = Begun();
        run.Finish(Now);
        run.Finish(Now.AddDays(1));

        run.FinishedAt.Should().Be(Now);
        run.Invoking(one => one.Advance(0, 1, 1, 0)).Should().Throw<RuleBroken>();
    }

    [Fact]
    public void A_rejected_record_has_the_first_100_defects_and_truncated_numbers()
    {
        var draft = new CustomerDraft { CommunicationNumber = new string('n', 300), ExternalId = "X" };
        var findings = Enumerable.Range(0, 150).Select(i => Finding.Of(CustomerErrors.Invalid, $"/f{i}", "F")).ToArray();

        var record = RejectedRecord.Of(AccountId.Default, 7, 12, draft, findings);

        (record.ImportNumber, record.Position, record.CommunicationNumber!.Length, record.ExternalId, record.Code)
            .Should().Be((7, 12, 256, "X", CustomerErrors.Invalid.Code));
        record.Defects.Should().HaveCount(100).And.Subject.First().Path.Should().Be("/f0");
    }

    private static ImportRun Begun() => ImportRun.Register(1, AccountId.Default, new string('A', 64), "book.ndjson", Now);
}
