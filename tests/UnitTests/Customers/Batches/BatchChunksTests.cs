using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Customers;

namespace Onboarding.UnitTests.Customers.Batches;

public class BatchChunksTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1, 1)]
    [InlineData(200, 200)]
    [InlineData(201, 200, 1)]
    [InlineData(401, 200, 200, 1)]
    public async Task A_chunk_has_at_most_200_items(int items, params int[] chunks) =>
        (await Chunks(Enumerable.Range(0, items).Select(i => Item($"{i}")))).Select(chunk => chunk.Count).Should().Equal(chunks);

    [Fact]
    public async Task A_chunk_of_4_MiB_is_complete() =>
        (await Chunks(Enumerable.Range(0, 9).Select(i => Item($"{i}", 1 << 20)))).Select(chunk => chunk.Count).Should().Equal(4, 4, 1);

    [Fact]
    public async Task A_chunk_names_no_customer_twice_and_the_order_stays()
    {
        string?[] ids = ["a", "b", "a", "a", null, "b", null, "c", "b"];
        var chunks = await Chunks(ids.Select(id => Item(id)));

        chunks.Select(chunk => string.Join(',', chunk.Select(item => item.Draft.ExternalId ?? "-"))).Should().Equal("a,b", "a", "a,-,b,-,c", "b");
        chunks.Should().OnlyContain(chunk => new RegisterBatchValidator().Validate(new RegisterBatch(chunk)).IsValid);
    }

    [Fact]
    public async Task External_ids_that_differ_by_case_are_different_customers() => (await Chunks([Item("a"), Item("A")])).Should().ContainSingle();

    [Theory]
    [InlineData(3, 0)]
    [InlineData(200, 0)]
    [InlineData(201, 3)]
    public async Task A_stream_that_fails_returns_only_complete_chunks(int valid, int chunks)
    {
        var seen = 0;
        var read = async () =>
        {
            await foreach (var chunk in Failing(valid).InChunks().ReadAhead())
            {
                seen++;
            }
        };

        await read.Should().ThrowAsync<IOException>();
        seen.Should().Be(chunks);
    }

    [Fact]
    public async Task The_next_chunk_is_read_while_one_is_stored()
    {
        var (read, release) = (0, new TaskCompletionSource());
        await foreach (var chunk in Counted().InChunks().ReadAhead())
        {
            // The first chunk was returned. Only now can the second one be read, before the loop requests it.
            release.TrySetResult();
            await WaitFor(() => Volatile.Read(ref read) >= Math.Min(400, (int)chunk[^1].Size + 200));
        }

        async IAsyncEnumerable<BatchItem> Counted()
        {
            for (var i = 1; i <= 400; i++)
            {
                if (i == 202)
                {
                    await release.Task;
                }

                Interlocked.Increment(ref read);
                yield return Item($"{i}", i);
            }
        }

        static async Task WaitFor(Func<bool> reached)
        {
            while (!reached())
            {
                await Task.Delay(1);
            }
        }
    }

    [Fact]
    public async Task A_caller_that_stops_early_ends_the_reader()
    {
        var ended = false;
        await foreach (var _ in Endless().InChunks().ReadAhead())
        {
            break;
        }

        ended.Should().BeTrue();

        async IAsyncEnumerable<BatchItem> Endless()
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    await Task.Yield();
                    yield return Item($"{i}");
                }
            }
            finally
            {
                ended = true;
            }
        }
    }

    // The same customer occurs several times: three chunks for each 200 items.
    private static async IAsyncEnumerable<BatchItem> Failing(int valid)
    {
        for (var i = 0; i < valid; i++)
        {
            yield return Item(i is 50 or 100 or 150 ? "again" : $"{i}");
        }

        await Task.Yield();
        throw new IOException();
    }

    private static BatchItem Item(string? id, long size = 1_000) => new(new CustomerDraft { ExternalId = id }, Updates: false) { Size = size };

    private static async Task<List<IReadOnlyList<BatchItem>>> Chunks(IEnumerable<BatchItem> items)
    {
        var chunks = new List<IReadOnlyList<BatchItem>>();
        await foreach (var chunk in items.ToAsyncEnumerable().InChunks().ReadAhead())
        {
            chunks.Add(chunk);
        }

        return chunks;
    }
}
