using System.Buffers;
using System.Globalization;
using System.Text;
using SQLitePCL;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>
/// A compiled statement of the writer's connection. It binds values in the form in which Microsoft.Data.Sqlite stores them, but without a parameter
/// object for each. Only one thread may use it at a time.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;

    // Reused for every text. SQLite copies what is bound.
    private readonly byte[] _buffer = new byte[512];
    private readonly byte[] _time = new byte[64];
    private DateTimeOffset _timeValue;
    private int _timeLength;

    /// <summary>Compiles a statement once, for the lifetime of the connection.</summary>
    public SqliteStatement(sqlite3 connection, string text)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v3(_connection, text, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>Binds null.</summary>
    public void BindNull(int index) => Check(raw.sqlite3_bind_null(_statement, index));

    /// <summary>Binds a number.</summary>
    public void Bind(int index, long value) => Check(raw.sqlite3_bind_int64(_statement, index, value));

    /// <summary>Binds a number.</summary>
    public void Bind(int index, int value) => Bind(index, (long)value);

    /// <summary>Binds a boolean as 1 or 0.</summary>
    public void Bind(int index, bool value) => Bind(index, value ? 1L : 0L);

    /// <summary>Binds a text, which may contain NUL characters.</summary>
    public void Bind(int index, string value)
    {
        var maxBytes = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (maxBytes <= _buffer.Length)
        {
            BindText(index, _buffer, Encoding.UTF8.GetBytes(value, _buffer));
            return;
        }

        var large = ArrayPool<byte>.Shared.Rent(maxBytes);
        BindText(index, large, Encoding.UTF8.GetBytes(value, large));
        ArrayPool<byte>.Shared.Return(large);
    }

    /// <summary>Binds an identity as 36 characters: upper-case hexadecimal digits and hyphens.</summary>
    public void Bind(int index, Guid value)
    {
        Span<byte> text = stackalloc byte[36];
        value.TryFormat(text, out var length);
        foreach (ref var letter in text)
        {
            letter = letter is >= (byte)'a' and <= (byte)'f' ? (byte)(letter - 32) : letter;
        }

        BindText(index, text, length);
    }

    /// <summary>Binds a time as text, to the microsecond and with its offset.</summary>
    public void Bind(int index, DateTimeOffset value)
    {
        // Several columns and all rows of a chunk have the same time.
        if (_timeLength == 0 || !value.EqualsExact(_timeValue))
        {
            value.TryFormat(_time, out _timeLength, @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
            _timeValue = value;
        }

        BindText(index, _time, _timeLength);
    }

    /// <summary>Binds a date as text.</summary>
    public void Bind(int index, DateOnly value)
    {
        Span<byte> text = stackalloc byte[16];
        value.TryFormat(text, out var length, @"yyyy\-MM\-dd", CultureInfo.InvariantCulture);
        BindText(index, text, length);
    }

    /// <summary>Binds bytes.</summary>
    public void Bind(int index, byte[] value) => Check(raw.sqlite3_bind_blob(_statement, index, value));

    /// <summary>Executes the statement, which returns no rows. Fails in the same way as a command of Microsoft.Data.Sqlite.</summary>
    public void Run()
    {
        var outcome = raw.sqlite3_step(_statement);
        if (outcome == raw.SQLITE_DONE)
        {
            raw.sqlite3_reset(_statement);
            return;
        }

        var failure = SqliteNative.Failure(_connection, outcome);
        raw.sqlite3_reset(_statement);
        throw failure;
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    // An empty span has no address, which SQLite would take for null.
    private void BindText(int index, ReadOnlySpan<byte> buffer, int length) =>
        Check(length > 0 ? raw.sqlite3_bind_text(_statement, index, buffer[..length]) : raw.sqlite3_bind_text(_statement, index, ""));

    private void Check(int outcome) => SqliteNative.Check(_connection, outcome);
}
