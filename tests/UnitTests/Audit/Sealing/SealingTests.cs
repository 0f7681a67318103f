using Onboarding.Application.Audit.ExportAudit;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Audit.Sealing;
using Onboarding.Domain.Audit.Verification;

namespace Onboarding.UnitTests.Audit.Sealing;

public sealed class SealingTests : IDisposable
{
    private const string CheckedCommand = "EraseCustomer";

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"audit-{Guid.NewGuid():N}.ndjson");

    [Fact]
    public async Task An_entry_that_commits_late_with_a_lower_number_is_in_the_next_block()
    {
        var trail = MemoryTrail.Of(2, 5);
        trail.Seal([MemoryTrail.Entry(5), MemoryTrail.Entry(31), MemoryTrail.Entry(200)]);

        (await trail.Verify()).Should().BeEquivalentTo(new TrailReport(3, 13, 0, 0, [], 0));
        (await trail.Change(5, entry => entry with { Outcome = "FAILED" }).Verify()).ShouldName(TamperingKind.EntryChanged, block: 3, entry: 5);
    }

    [Fact]
    public async Task Entries_in_the_queue_wait_and_one_that_vanishes_from_there_is_named()
    {
        var trail = MemoryTrail.Of(1, 3);
        trail.Entries[500] = MemoryTrail.Entry(500);
        trail.Queue.UnionWith([500]);
        (await trail.Verify()).Should().BeEquivalentTo(new TrailReport(1, 4, 1, 0, [], 0));

        trail.Entries.Remove(500);
        (await trail.Verify()).ShouldName(TamperingKind.EntryRemoved, entry: 500);
    }

    [Fact]
    public async Task An_entry_that_two_blocks_list_is_no_defect_unless_it_was_changed_in_between()
    {
        var trail = MemoryTrail.Of(2, 5);
        trail.Seal([MemoryTrail.Entry(20), MemoryTrail.Entry(300)]);
        (await trail.Verify()).IsIntact.Should().BeTrue();

        trail = MemoryTrail.Of(2, 5);
        trail.Seal([MemoryTrail.Entry(20) with { User = "other" }, MemoryTrail.Entry(300)]);
        (await trail.Verify()).ShouldName(TamperingKind.EntryChanged, block: 1, entry: 20);
    }

    [Fact]
    public async Task A_blanked_field_keeps_the_proof_if_an_erasure_is_recorded()
    {
        foreach (var (field, blank) in new (BlankableField, Func<AuditRecord, AuditRecord>)[]
        {
            (BlankableField.Reference, entry => entry with { Reference = null }),
            (BlankableField.User, entry => entry with { User = "" }),
            (BlankableField.Details, entry => entry with { Details = null }),
            (BlankableField.Created, entry => entry with { Created = null }),
        })
        {
            var trail = MemoryTrail.Of(3, 5).Blank(40, field, blank);
            (await trail.Verify()).ShouldName(TamperingKind.FieldBlanked, entry: 40);

            trail.Seal([MemoryTrail.Entry(900, CheckedCommand)]);
            var report = await trail.Verify();
            (report.IsIntact, report.Blanked).Should().Be((true, 1), field.ToString());

            // A field that was blanked can get no other value, and no other field may change.
            (await trail.Change(40, entry => entry with { Purpose = "x" }).Verify()).ShouldName(TamperingKind.EntryChanged, entry: 40);
        }
    }

    [Fact]
    public async Task A_blanked_field_that_gets_a_value_again_is_named()
    {
        var trail = MemoryTrail.Of(1, 5);
        var value = trail.Entries[20].Reference;
        trail.Blank(20, BlankableField.Reference, entry => entry with { Reference = null });
        trail.Seal([MemoryTrail.Entry(900, CheckedCommand)]);

        (await trail.Change(20, entry => entry with { Reference = value }).Verify()).ShouldName(TamperingKind.EntryChanged, entry: 20);
    }

    [Fact]
    public void The_same_value_has_another_hash_in_each_entry_and_a_blanked_field_leaves_no_salt()
    {
        var (one, other) = (EntryProof.Of(MemoryTrail.Entry(10)), EntryProof.Of(MemoryTrail.Entry(10)));
        one.Hash.ToArray().Should().NotEqual(other.Hash.ToArray());

        var blanked = one.Blank(MemoryTrail.Entry(10), BlankableField.User);
        blanked.BlankedFields.Should().Equal(BlankableField.User);
        blanked.Hash.ToArray().Should().Equal(one.Hash.ToArray());
        blanked.Matches(MemoryTrail.Entry(10) with { User = null }).Should().BeTrue();
    }

    [Fact]
    public void A_salted_hash_is_that_of_its_content_only()
    {
        var hash = SaltedHash.Of([1, 2, 3]);

        hash.Is([1, 2, 3]).Should().BeTrue();
        hash.Is([1, 2, 4]).Should().BeFalse();
        SaltedHash.Of([1, 2, 3]).Hash.Should().NotEqual(hash.Hash);
    }

    [Fact]
    public async Task An_export_verifies_without_a_database()
    {
        var trail = MemoryTrail.Of(3, 5);
        trail.Entries[500] = MemoryTrail.Entry(500);
        trail.Queue.UnionWith([500]);
        (await Export(trail)).Should().Be(new AuditExport(3, 16));
        var export = new ExportedTrail(_file);
        var keys = await export.Keys(CancellationToken.None);

        (await new TrailVerifier(keys, []).Verify(export, CancellationToken.None)).Should().BeEquivalentTo(new TrailReport(3, 16, 1, 0, [], 0));
        (await new TrailVerifier(new([]), [trail.Digest(2)]).Verify(export, CancellationToken.None)).IsIntact.Should().BeTrue("the digest has the key");

        File.WriteAllText(_file, File.ReadAllText(_file).Replace("ieva 70", "rasa 70", StringComparison.Ordinal));
        (await new TrailVerifier(keys, []).Verify(export, CancellationToken.None)).ShouldName(TamperingKind.EntryChanged, entry: 70);
    }

    [Fact]
    public async Task An_export_that_is_not_complete_is_rejected()
    {
        await Export(MemoryTrail.Of(2, 3));
        var lines = File.ReadAllLines(_file);
        for (var missing = 0; missing < lines.Length; missing++)
        {
            File.WriteAllLines(_file, lines.Where((_, index) => index != missing));
            await FluentActions.Awaiting(() => new ExportedTrail(_file).Keys(CancellationToken.None)).Should().ThrowAsync<InvalidDataException>(lines[missing]);
        }
    }

    [Fact]
    public async Task A_line_of_an_export_that_the_verification_would_not_see_is_rejected()
    {
        await Export(MemoryTrail.Of(2, 3));
        var lines = File.ReadAllLines(_file);
        var (entry, block) = (lines.First(line => line.StartsWith("{\"entry", StringComparison.Ordinal)), lines.First(line => line.StartsWith("{\"block", StringComparison.Ordinal)));
        foreach (var hidden in new[]
        {
            "{ " + entry[1..], " " + entry, entry.Replace("\"entry\"", "\"Entry\"", StringComparison.Ordinal), "{\"note\":" + entry + "}", "{}", "",
            block[..^1] + "," + entry[1..], "{\"queued\":[],\"at\":\"2026-12-02T10:00:00Z\"}",
        })
        {
            File.WriteAllLines(_file, [.. lines[..^1], hidden, lines[^1]]);
            await FluentActions.Awaiting(() => new ExportedTrail(_file).Keys(CancellationToken.None)).Should().ThrowAsync<InvalidDataException>(hidden);
        }

        foreach (var hidden in new[] { "{\"entry\":null}", entry[..^1] + "," + block[1..], entry[..^1] + "," + entry[1..] })
        {
            File.WriteAllLines(_file, [.. lines[..^1], hidden, lines[^1]]);
            await FluentActions.Awaiting(() => Verify()).Should().ThrowAsync<InvalidDataException>(hidden);
        }
    }

    [Fact]
    public async Task An_entry_or_a_block_that_occurs_twice_in_an_export_is_named()
    {
        await Export(MemoryTrail.Of(2, 3));
        var lines = File.ReadAllLines(_file);
        foreach (var (number, found) in new[] { (10L, TamperingKind.EntryInserted), (40, TamperingKind.EntryInserted) })
        {
            var at = Array.FindIndex(lines, line => line.StartsWith($"{{\"entry\":{{\"number\":{number},", StringComparison.Ordinal));
            File.WriteAllLines(_file, [.. lines[..at], lines[at].Replace("ieva", "rasa", StringComparison.Ordinal), .. lines[at..]]);
            (await Verify()).Findings.Select(one => (one.Kind, one.Entry)).Should().BeEquivalentTo(
                [(found, (long?)number), (TamperingKind.EntryChanged, number)]);
            File.WriteAllLines(_file, [.. lines[..^2], lines[at], .. lines[^2..]]);
            (await Verify()).ShouldName(found, entry: number);
        }

        foreach (var block in new[] { 1L, 2 })
        {
            var at = Array.FindIndex(lines, line => line.StartsWith($"{{\"block\":{{\"number\":{block},", StringComparison.Ordinal));
            File.WriteAllLines(_file, [.. lines[..^2], lines[at], .. lines[^2..]]);
            (await Verify()).ShouldName(TamperingKind.BlockInserted, block: block);
        }
    }

    [Fact]
    public async Task The_times_of_an_export_are_those_at_which_it_was_made()
    {
        var trail = MemoryTrail.Of(1, 3);
        trail.Entries[500] = MemoryTrail.Entry(500);
        trail.Queue.UnionWith([500]);
        trail.Now = MemoryTrail.Start.AddMinutes(2);
        await Export(trail);

        (await Verify()).ShouldName(TamperingKind.EntryUnsealed, entry: 500);
    }

    public void Dispose() => File.Delete(_file);

    private Task<TrailReport> Verify() =>
        new TrailVerifier(new MemoryTrail().Keys(), []).Verify(new ExportedTrail(_file), CancellationToken.None);

    private async Task<AuditExport> Export(MemoryTrail trail)
    {
        await using var stream = File.Create(_file);
        return await new ExportAuditHandler(trail, TimeProvider.System).Handle(new ExportAudit(stream), CancellationToken.None);
    }
}
