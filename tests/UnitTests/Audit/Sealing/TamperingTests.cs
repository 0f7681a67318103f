using System.Reflection;
using Onboarding.Application.Audit;
using Onboarding.Domain.Audit.Sealing;
using Onboarding.Domain.Audit.Verification;

namespace Onboarding.UnitTests.Audit.Sealing;

/// <summary>Every kind of tampering at every position of a small trail: each is found, and named with its place.</summary>
public class TamperingTests
{
    private const int Blocks = 4;
    private const int PerBlock = 6;

    private static readonly PropertyInfo[] Fields =
        [.. typeof(AuditRecord).GetProperties().Where(property => property.CanWrite && property.Name != nameof(AuditRecord.Number))];

    public static TheoryData<long> Numbers => [.. Enumerable.Range(1, Blocks * PerBlock).Select(one => one * 10L)];

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, Blocks)];

    [Fact]
    public async Task An_unchanged_trail_is_intact()
    {
        var trail = Trail();

        var report = await trail.Verify(trail.Digest(0), trail.Digest(Blocks - 1));

        report.Should().BeEquivalentTo(new TrailReport(Blocks, Blocks * PerBlock, 0, 0, [], 0));
        report.IsIntact.Should().BeTrue();
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task A_changed_field_is_named(long number)
    {
        Fields.Should().HaveCount(16);
        foreach (var field in Fields)
        {
            (await Trail().Change(number, entry => With(entry, field)).Verify()).ShouldName(TamperingKind.EntryChanged, entry: number);
        }
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task A_removed_entry_is_named(long number)
    {
        var trail = Trail();
        trail.Entries.Remove(number);

        (await trail.Verify()).ShouldName(TamperingKind.EntryRemoved, entry: number);
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task An_inserted_entry_is_named(long number)
    {
        var trail = Trail();
        trail.Entries[number + 1] = MemoryTrail.Entry(number + 1);
        trail.Entries[number - 1] = trail.Entries[number] with { Number = number - 1 };

        (await trail.Verify()).Findings.Select(one => (one.Kind, one.Entry)).Should()
            .BeEquivalentTo([(TamperingKind.EntryInserted, (long?)number + 1), (TamperingKind.EntryInserted, number - 1)]);
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task Exchanged_entries_are_named(long number)
    {
        var trail = Trail();
        var other = number == Blocks * PerBlock * 10 ? 10 : number + 10;
        var (one, two) = (trail.Entries[number], trail.Entries[other]);
        trail.Change(number, _ => two with { Number = number }).Change(other, _ => one with { Number = other });

        (await trail.Verify()).Findings.Select(found => (found.Kind, found.Entry)).Should()
            .BeEquivalentTo([(TamperingKind.EntryReordered, (long?)number), (TamperingKind.EntryReordered, other)]);
    }

    [Theory, MemberData(nameof(Indexes))]
    public async Task A_block_of_which_one_byte_is_changed_is_found(int index)
    {
        var original = Trail();
        foreach (var part in new[] { 0, 1, 2 })
        {
            var length = Part(original.Blocks[index], part).Length;
            for (var position = 0; position < length; position++)
            {
                var (trail, at) = (Copy(original), position);
                trail.Replace(index, block => Damaged(block, part, at));

                var report = await trail.Verify();

                report.IsIntact.Should().BeFalse($"part {part}, byte {at}");
                report.Findings.Should().Contain(found => found.Block == index + 1, $"part {part}, byte {at}");
                if (part < 2)
                {
                    report.Findings.Should().OnlyContain(found => found.Kind == TamperingKind.BlockChanged || found.Kind == TamperingKind.BlockInserted);
                }
            }
        }
    }

    [Theory, MemberData(nameof(Indexes))]
    public async Task Entries_of_a_block_in_another_order_are_named(int index)
    {
        var trail = Trail().Replace(index, block => AuditBlock.From(
            block.Number, block.Header, block.Signature, EntryProof.Write([.. EntryProof.Read(block.Entries)!.Reverse()])));

        (await trail.Verify()).ShouldName(TamperingKind.EntryReordered, block: index + 1);
    }

    [Theory, MemberData(nameof(Indexes))]
    public async Task A_removed_block_is_named(int index)
    {
        var trail = Trail();
        var digest = trail.Digest(Blocks - 1);
        var listed = EntryProof.Read(trail.Blocks[index].Entries)!;
        trail.Blocks.RemoveAt(index);

        var report = await trail.Verify(digest);

        // The last block is missing at the end, so the trail is truncated.
        report.Findings.Should().Contain(found => found.Block == index + 1
            && found.Kind == (index == Blocks - 1 ? TamperingKind.TrailTruncated : TamperingKind.BlockRemoved));
        report.Findings.Where(found => found.Kind == TamperingKind.EntryInserted).Select(found => found.Entry).Should()
            .BeEquivalentTo(listed.Select(proof => (long?)proof.Number));
    }

    [Theory, MemberData(nameof(Indexes))]
    public async Task A_copy_of_a_block_is_named(int index)
    {
        var trail = Trail();
        trail.Blocks.Add(trail.Blocks[index]);

        (await trail.Renumber().Verify()).ShouldName(TamperingKind.BlockInserted, block: Blocks + 1);
    }

    [Theory, MemberData(nameof(Indexes))]
    public async Task A_block_of_another_key_is_named(int index)
    {
        var trail = Trail();
        var entry = MemoryTrail.Entry((index * PerBlock * 10) + 5);
        trail.Entries[entry.Number] = entry;
        trail.Blocks.Insert(index, MemoryTrail.Block([entry], index == 0 ? null : trail.Blocks[index - 1], isForeign: true));

        var report = await trail.Renumber().Verify();

        report.Findings.Should().Contain(found => found.Kind == TamperingKind.BlockInserted && found.Block == index + 1);
        report.Findings.Where(found => found.Kind == TamperingKind.BlockReordered).Should().HaveCount(Blocks - index);
    }

    [Fact]
    public async Task A_block_of_another_key_at_the_end_is_named()
    {
        var trail = Trail();
        trail.Seal([MemoryTrail.Entry(999)], isForeign: true);

        (await trail.Verify()).ShouldName(TamperingKind.BlockInserted, block: Blocks + 1);
    }

    [Theory, MemberData(nameof(Indexes))]
    public async Task Exchanged_blocks_are_named(int index)
    {
        var trail = Trail();
        var other = (index + 1) % Blocks;
        (trail.Blocks[index], trail.Blocks[other]) = (trail.Blocks[other], trail.Blocks[index]);

        (await trail.Renumber().Verify()).Findings.Select(found => (found.Kind, found.Block)).Should()
            .BeEquivalentTo([(TamperingKind.BlockReordered, (long?)index + 1), (TamperingKind.BlockReordered, other + 1)]);
    }

    [Theory, MemberData(nameof(Indexes))]
    public async Task A_truncated_trail_is_named_by_a_later_digest(int kept)
    {
        var trail = Trail();
        var digest = trail.Digest(Blocks - 1);
        trail.Blocks.RemoveRange(kept, Blocks - kept);
        foreach (var number in trail.Entries.Keys.Where(number => number > kept * PerBlock * 10).ToArray())
        {
            trail.Entries.Remove(number);
        }

        (await trail.Verify()).IsIntact.Should().BeTrue("only the digest knows of the end");
        (await trail.Verify(digest)).ShouldName(TamperingKind.TrailTruncated, block: Blocks);
    }

    [Theory, MemberData(nameof(Indexes))]
    public async Task A_trail_written_anew_with_the_signing_key_is_named_by_a_digest(int index)
    {
        var original = Trail();
        var forged = new MemoryTrail();
        for (var block = 0; block < Blocks; block++)
        {
            var numbers = EntryProof.Read(original.Blocks[block].Entries)!.Select(proof => original.Entries[proof.Number]);
            forged.Seal([.. numbers.Select(entry => block == index ? entry with { User = "other" } : entry)]);
        }

        (await forged.Verify()).IsIntact.Should().BeTrue("the key can sign anything");
        (await forged.Verify(original.Digest(Blocks - 1))).ShouldName(TamperingKind.TrailRewritten, block: Blocks);
    }

    [Fact]
    public async Task A_block_that_does_not_continue_the_one_before_is_named()
    {
        var trail = Trail();
        var other = MemoryTrail.Of(Blocks, PerBlock);
        trail.Blocks[2] = other.Blocks[2];

        (await trail.Verify()).Findings.Select(found => (found.Kind, found.Block)).Should()
            .Contain([(TamperingKind.TrailRewritten, (long?)3), (TamperingKind.TrailRewritten, 4)]);
    }

    [Fact]
    public async Task A_damaged_digest_is_named()
    {
        var trail = Trail();
        var digest = trail.Digest(1);

        (await trail.Verify(digest with { Hash = new string('0', 64) })).ShouldName(TamperingKind.DigestInvalid, block: 2);
        (await trail.Verify(DigestJson.Read("{\"block\":2}"))).ShouldName(TamperingKind.DigestInvalid, block: 2);
        (await trail.Verify(DigestJson.Read("no digest"))).ShouldName(TamperingKind.DigestInvalid, block: 0);
        (await trail.Verify([.. DigestJson.ReadFile(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}"))])).ShouldName(TamperingKind.DigestInvalid, block: 0);
        (await trail.Verify(DigestJson.Read(DigestJson.Write(digest)))).IsIntact.Should().BeTrue();
    }

    [Fact]
    public async Task More_than_a_thousand_defects_are_counted()
    {
        var trail = MemoryTrail.Of(3, 700);
        foreach (var number in trail.Entries.Keys.ToArray())
        {
            trail.Change(number, entry => entry with { Account = "other" });
        }

        var report = await trail.Verify();

        (report.FindingCount, report.Findings.Count).Should().Be((2_100, TrailReport.MaxFindings));
    }

    private static MemoryTrail Trail() => MemoryTrail.Of(Blocks, PerBlock);

    private static MemoryTrail Copy(MemoryTrail trail)
    {
        var copy = new MemoryTrail();
        copy.Blocks.AddRange(trail.Blocks);
        foreach (var (number, entry) in trail.Entries)
        {
            copy.Entries[number] = entry;
        }

        return copy;
    }

    private static byte[] Part(AuditBlock block, int part) => part switch { 0 => block.Header, 1 => block.Signature, _ => block.Entries };

    private static AuditBlock Damaged(AuditBlock block, int part, int at)
    {
        byte[] bytes = [.. Part(block, part)];
        bytes[at] ^= 0x01;
        return AuditBlock.From(
            block.Number, part == 0 ? bytes : block.Header, part == 1 ? bytes : block.Signature, part == 2 ? bytes : block.Entries);
    }

    // Another value of the field; a text that was absent becomes present.
    private static AuditRecord With(AuditRecord entry, PropertyInfo field)
    {
        var changed = entry with { };
        object? value = field.GetValue(entry) switch
        {
            bool flag => !flag,
            long number => number + 10,
            string text => text + "x",
            _ => "",
        };
        field.SetValue(changed, value);
        return changed;
    }
}

internal static class ReportAssertions
{
    /// <summary>Asserts that a report has exactly one finding.</summary>
    public static void ShouldName(this TrailReport report, TamperingKind kind, long? block = null, long? entry = null)
    {
        report.IsIntact.Should().BeFalse();
        var found = report.Findings.Should().ContainSingle(string.Join("; ", report.Findings.Select(one => one.Message))).Which;
        found.Kind.Should().Be(kind);
        if (block is not null)
        {
            found.Block.Should().Be(block);
        }

        if (entry is not null)
        {
            found.Entry.Should().Be(entry);
        }
    }
}
