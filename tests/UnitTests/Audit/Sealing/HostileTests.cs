using Onboarding.Api.Audit;
using Onboarding.Application.Audit.VerifyAudit;
using Onboarding.Domain.Audit.Sealing;
using Onboarding.Domain.Audit.Verification;

namespace Onboarding.UnitTests.Audit.Sealing;

/// <summary>Tampering that is made to stop the verification or the sealing, or to look like the work of the service.</summary>
public class HostileTests
{
    private static readonly TimeSpan TwoHours = TimeSpan.FromHours(2);

    [Fact]
    public async Task An_entry_that_waits_for_more_than_a_minute_is_named()
    {
        var trail = MemoryTrail.Of(1, 3);
        trail.Entries[500] = MemoryTrail.Entry(500);
        trail.Queue.UnionWith([500]);
        trail.Now = MemoryTrail.Start.AddSeconds(58);
        (await trail.Verify()).Should().BeEquivalentTo(new TrailReport(1, 4, 1, 0, [], 0));

        trail.Now = MemoryTrail.Start.AddSeconds(61);
        (await trail.Verify()).ShouldName(TamperingKind.EntryUnsealed, entry: 500);

        // A number of the future would hide the age.
        trail.Entries.Remove(500);
        trail.Queue.Clear();
        trail.Entries[long.MaxValue] = MemoryTrail.Entry(20) with { Number = long.MaxValue };
        trail.Queue.UnionWith([long.MaxValue]);
        (await trail.Verify()).ShouldName(TamperingKind.EntryUnsealed, entry: long.MaxValue);
    }

    [Fact]
    public async Task The_health_is_degraded_while_entries_are_not_sealed()
    {
        var trail = new MemoryTrail();
        (await new AuditHealth(trail).CheckHealthAsync(new())).Status.ToString().Should().Be("Healthy");

        trail.Unsealed = 3;
        var result = await new AuditHealth(trail).CheckHealthAsync(new());
        (result.Status.ToString(), result.Description).Should().Be(("Degraded", "3 audit entries are not sealed within a minute"));
    }

    [Fact]
    public async Task An_entry_that_is_sealed_during_the_verification_is_no_defect()
    {
        var trail = MemoryTrail.Of(2, 5);
        trail.Entries[500] = MemoryTrail.Entry(500);
        trail.Queue.UnionWith([500]);
        trail.Meanwhile = () =>
        {
            trail.Seal([MemoryTrail.Entry(500), MemoryTrail.Entry(510)]);
            trail.Queue.Clear();
        };

        (await trail.Verify()).Findings.Should().BeEmpty();
    }

    [Theory, InlineData(4_000_000_000_000_000), InlineData(long.MaxValue), InlineData(long.MinValue), InlineData(0L), InlineData(-5L)]
    public async Task A_block_with_an_extreme_number_is_named_and_the_verification_ends(long number)
    {
        var trail = MemoryTrail.Of(4, 5).Replace(3, block => AuditBlock.From(number, block.Header, block.Signature, block.Entries));
        trail.Blocks.Sort((one, other) => one.Number.CompareTo(other.Number));

        var report = await trail.Verify();

        report.Findings.Should().Contain(found => found.Kind == TamperingKind.BlockReordered && found.Block == number);
        report.Findings.Count.Should().BeLessThan(5);
    }

    [Fact]
    public async Task Missing_blocks_in_sequence_are_one_finding()
    {
        var trail = MemoryTrail.Of(6, 2);
        trail.Blocks.RemoveRange(1, 3);

        (await trail.Verify()).Findings.Where(found => found.Kind == TamperingKind.BlockRemoved).Should()
            .ContainSingle().Which.Message.Should().Be("Blocks 2 to 4 were removed");
    }

    [Fact]
    public async Task A_verification_with_little_memory_has_the_same_findings()
    {
        Func<MemoryTrail, MemoryTrail>[] changes =
        [
            trail => trail,
            trail => trail.Change(20, entry => entry with { User = "x" }),
            trail => Without(trail, 20, 30, 70, 110),
            trail => WithoutBlocks(trail, 0, 4),
            trail => WithoutBlocks(trail, 1, 2),
            trail => trail.Replace(0, Listing(long.MaxValue)).Change(50, entry => entry with { Account = "x" }),
            trail => trail.Replace(2, Listing(35)),
            trail => Late(trail),
        ];
        foreach (var change in changes)
        {
            var trail = change(MemoryTrail.Of(5, 4));
            var verifier = new TrailVerifier(trail.Keys(), []) { MaxHeld = 3, MaxMisses = 2 };

            var (small, large) = (await verifier.Verify(trail, CancellationToken.None), await trail.Verify());

            small.Should().BeEquivalentTo(large);
        }
    }

    [Fact]
    public async Task The_pool_holds_few_entries_and_does_not_read_the_trail_for_one_number()
    {
        var pool = new EntryPool(Numbers().GetAsyncEnumerator(), maxHeld: 100);

        await pool.ReadTo([1, 2, 3, long.MaxValue]);
        pool.Count.Should().BeLessThan(11_000);
        await pool.ReadToEnd();

        (pool.Count, pool.Held, pool.Open.Count()).Should().Be((30_000, 100, 30_000));
    }

    [Fact]
    public async Task An_inserted_entry_with_an_old_time_that_was_sealed_is_named()
    {
        var trail = MemoryTrail.Of(2, 5);
        var later = MemoryTrail.Start + TwoHours;
        trail.Seal([MemoryTrail.Entry(7_201_000_000)], at: later);
        trail.Seal([MemoryTrail.Entry(5), MemoryTrail.Entry(7_202_000_000)], at: later.AddSeconds(2));

        (await trail.Verify()).ShouldName(TamperingKind.EntryBackdated, block: 4, entry: 5);
    }

    [Fact]
    public async Task Entries_that_waited_while_the_sealing_was_stopped_are_no_defect()
    {
        var trail = MemoryTrail.Of(2, 5);
        var later = MemoryTrail.Start + TwoHours;
        trail.Seal([MemoryTrail.Entry(200), MemoryTrail.Entry(210)], at: later);
        trail.Seal([MemoryTrail.Entry(220), MemoryTrail.Entry(7_201_000_000)], at: later.AddSeconds(2));

        (await trail.Verify()).Findings.Should().BeEmpty();
    }

    [Fact]
    public async Task A_digest_in_the_folder_of_the_service_adds_no_key()
    {
        var trail = MemoryTrail.Of(1, 3);
        trail.Seal([MemoryTrail.Entry(500)], isForeign: true);
        var forged = trail.Digest(1, isForeign: true);
        forged.IsValid.Should().BeTrue();
        (await trail.Verify(forged)).IsIntact.Should().BeTrue("a digest that was kept elsewhere has a key");

        trail.Stored = [forged];
        var report = await new VerifyAuditHandler(trail).Handle(new([]), CancellationToken.None);

        report.Findings.Select(found => (found.Kind, found.Block)).Should().BeEquivalentTo(
            [(TamperingKind.DigestInvalid, (long?)2), (TamperingKind.BlockInserted, 2)]);
        trail.Blocks.RemoveAt(1);
        trail.Entries.Remove(500);
        trail.Stored = [trail.Digest(0)];
        (await new VerifyAuditHandler(trail).Handle(new([]), CancellationToken.None)).IsIntact.Should().BeTrue();
    }

    [Fact]
    public async Task An_erasure_in_a_block_that_the_service_did_not_seal_permits_nothing()
    {
        var trail = MemoryTrail.Of(2, 5).Blank(20, BlankableField.User, entry => entry with { User = "" });
        trail.Seal([MemoryTrail.Entry(500, "EraseCustomer")], isForeign: true);

        (await trail.Verify()).Findings.Select(found => found.Kind).Should().BeEquivalentTo([TamperingKind.FieldBlanked, TamperingKind.BlockInserted]);
    }

    [Theory, InlineData(-1L), InlineData(long.MaxValue)]
    public async Task A_digest_of_a_block_with_an_impossible_time_is_invalid(long ticks)
    {
        var trail = MemoryTrail.Of(1, 3).Replace(0, block => AuditBlock.From(
            block.Number, (BlockHeader.Read(block.Header)! with { SealedAt = ticks }).ToBytes(), block.Signature, block.Entries));
        var digest = trail.Digest(0);

        digest.IsValid.Should().BeFalse();
        (await trail.Verify(digest)).Findings.Select(found => found.Kind).Should().BeEquivalentTo([TamperingKind.DigestInvalid, TamperingKind.BlockChanged]);
    }

    private static async IAsyncEnumerable<IReadOnlyList<AuditRecord>> Numbers()
    {
        await Task.CompletedTask;
        foreach (var part in Enumerable.Range(1, 30_000).Chunk(1_000))
        {
            yield return [.. part.Select(number => new AuditRecord { Number = number, At = 0 })];
        }
    }

    private static MemoryTrail Without(MemoryTrail trail, params long[] numbers)
    {
        foreach (var number in numbers)
        {
            trail.Entries.Remove(number);
        }

        return trail;
    }

    private static MemoryTrail WithoutBlocks(MemoryTrail trail, int index, int count)
    {
        trail.Blocks.RemoveRange(index, count);
        return trail;
    }

    private static MemoryTrail Late(MemoryTrail trail)
    {
        trail.Seal([MemoryTrail.Entry(5), MemoryTrail.Entry(20), MemoryTrail.Entry(900)]);
        return trail;
    }

    // Changes the number in the first proof of a block.
    private static Func<AuditBlock, AuditBlock> Listing(long number) => block =>
    {
        byte[] entries = [.. block.Entries];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(entries, number);
        return AuditBlock.From(block.Number, block.Header, block.Signature, entries);
    };
}
