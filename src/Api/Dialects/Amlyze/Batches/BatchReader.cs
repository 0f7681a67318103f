using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Onboarding.Api.Common.Bodies;

namespace Onboarding.Api.Dialects.Amlyze.Batches;

/// <summary>
/// Reads <c>{"customers":[…]}</c> as it arrives, one element at a time; only the current element is in memory. Other members are ignored. Throws
/// <see cref="BadHttpRequestException"/> if the JSON is incomplete or has another structure.
/// </summary>
/// <param name="source">The source of the bytes.</param>
/// <param name="maxItemBytes">The maximum size of an element. A larger one is skipped and reported without its bytes.</param>
/// <param name="allowsPlainList">Whether the text may also be the list alone, <c>[…]</c>.</param>
internal sealed class BatchReader(PipeReader source, int maxItemBytes, bool allowsPlainList = false)
{
    private const int FirstBytes = 4_096;

    // The reader of the element rejects an element that is nested too deeply, so that the other elements are still read. Here a level costs one bit.
    private JsonReaderState _state = new(new() { MaxDepth = int.MaxValue });
    private Place _place = Place.Start;
    private bool _isPastMark;
    private bool _hasList;
    private bool _isPlainList;
    private long _count;

    private enum Place
    {
        Start,
        Members,
        Elements,
        InLargeElement,
        End,
    }

    /// <summary>Reads the elements in order, each as a copy of its bytes. The sequence ends when the whole text was read and is valid.</summary>
    public async IAsyncEnumerable<Element> Elements([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wanted = ByteOrderMark.Length;
        while (true)
        {
            var read = await source.ReadAtLeastAsync(wanted, cancellationToken);
            var rest = WithoutMark(read.Buffer);
            long left;
            try
            {
                while (ReadElement(ref rest, read.IsCompleted, out var element))
                {
                    if (element is { } found)
                    {
                        yield return found;
                    }
                }

                left = rest.Length;
            }
            finally
            {
                // Also if the text or the caller ends the sequence early: the server cannot drain a body while a read result is in use.
                source.AdvanceTo(rest.Start, rest.End);
            }

            if (read.IsCompleted)
            {
                yield break;
            }

            if (left > 2L * maxItemBytes)
            {
                throw new BadHttpRequestException("One text of the batch is too large.", StatusCodes.Status413PayloadTooLarge);
            }

            // Waiting for twice the bytes each time keeps the work linear if a large element arrives in small segments.
            wanted = (int)Math.Clamp(left * 2, FirstBytes, Math.Max(FirstBytes, (2L * maxItemBytes) + 1));
        }
    }

    private ReadOnlySequence<byte> WithoutMark(ReadOnlySequence<byte> bytes)
    {
        if (_isPastMark)
        {
            return bytes;
        }

        _isPastMark = true;
        return ByteOrderMark.Strip(bytes);
    }

    /// <summary>Reads the next token or element; returns false if more bytes are needed or the end was reached.</summary>
    private bool ReadElement(ref ReadOnlySequence<byte> rest, bool isLast, out Element? element)
    {
        element = null;
        try
        {
            var json = new Utf8JsonReader(rest, isLast, _state);
            var moved = _place switch
            {
                Place.Start => ReadStart(ref json),
                Place.Members => ReadMember(ref json),
                Place.Elements => ReadElement(ref json, rest, isLast, out element),
                Place.InLargeElement => SkipValue(ref json, out element),
                _ => ReadEnd(ref json),
            };
            if (moved || _place == Place.InLargeElement)
            {
                _state = json.CurrentState;
                rest = rest.Slice(json.Position);
            }

            return moved;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // Utf8JsonReader throws InvalidOperationException for a name that is not valid Unicode.
            throw Unreadable();
        }
    }

    private bool ReadStart(ref Utf8JsonReader json)
    {
        if (!json.Read())
        {
            return false;
        }

        _isPlainList = allowsPlainList && json.TokenType == JsonTokenType.StartArray;
        _place = _isPlainList ? Place.Elements : json.TokenType == JsonTokenType.StartObject ? Place.Members : throw Unreadable();
        return true;
    }

    private bool ReadMember(ref Utf8JsonReader json)
    {
        if (!json.Read())
        {
            return false;
        }

        if (json.TokenType == JsonTokenType.EndObject)
        {
            _place = _hasList ? Place.End : throw Unreadable();
            return true;
        }

        if (!json.ValueTextEquals("customers"u8))
        {
            return json.TrySkip();
        }

        if (!json.Read())
        {
            return false;
        }

        _place = json.TokenType == JsonTokenType.StartArray && !_hasList ? Place.Elements : throw Unreadable();
        _hasList = true;
        return true;
    }

    private bool ReadElement(ref Utf8JsonReader json, ReadOnlySequence<byte> rest, bool isLast, out Element? element)
    {
        element = null;
        if (!json.Read())
        {
            return false;
        }

        if (json.TokenType == JsonTokenType.EndArray)
        {
            _place = _isPlainList ? Place.End : Place.Members;
            return true;
        }

        var start = json.TokenStartIndex;
        var first = json;
        if (json.TrySkip())
        {
            var size = json.BytesConsumed - start;
            element = new(++_count, size > maxItemBytes ? default(ReadOnlyMemory<byte>?) : rest.Slice(start, size).ToArray());
            return true;
        }

        if (!isLast && rest.Length - start > maxItemBytes)
        {
            // The rest of the element is read token by token, so that its bytes need not stay in memory.
            json = first;
            _place = Place.InLargeElement;
            return true;
        }

        return false;
    }

    private bool SkipValue(ref Utf8JsonReader json, out Element? element)
    {
        while (json.Read())
        {
            if (json.CurrentDepth == (_isPlainList ? 1 : 2) && json.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                _place = Place.Elements;
                element = new(++_count, null);
                return true;
            }
        }

        element = null;
        return false;
    }

    private static bool ReadEnd(ref Utf8JsonReader json) => json.Read() ? throw Unreadable() : false;

    private static BadHttpRequestException Unreadable() => new("The body is not the documented JSON.", StatusCodes.Status400BadRequest);
}
