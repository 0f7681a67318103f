using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Common.Encryption;

/// <summary>A column whose values are encrypted before they are stored.</summary>
internal abstract class ProtectedColumn
{
    /// <summary>Returns the stored form of a value, in clear if there are no keys.</summary>
    public abstract byte[] Stored(object value, AccountId account, DataKeys? keys);

    /// <summary>
    /// Returns the stored form that a stored value has now: with the current key of its account, or in clear. Throws
    /// <see cref="System.Security.Cryptography.CryptographicException"/> if it cannot be decrypted.
    /// </summary>
    public abstract byte[] Renewed(byte[] stored, AccountId account, DataKeys? keys);

    /// <summary>Returns the JSON of a value that is neither text nor bytes.</summary>
    public abstract string TextOf(object value);

    /// <summary>Returns the property with the account of a row, whose key protects its values; null if it has none.</summary>
    public static IReadOnlyProperty? AccountOf(IReadOnlyEntityType type) =>
        type.FindProperty(nameof(DataKeyRow.Account)) is { ClrType: var value } account && value == typeof(AccountId) ? account : null;

    /// <summary>Returns the protection of a property; null if it is stored as it is.</summary>
    public static ProtectedColumn? Of(IReadOnlyProperty property) => (property.GetValueConverter() as IProtectedConverter)?.Column;
}

/// <summary>A column with values of a type.</summary>
/// <param name="place">The table and the column.</param>
/// <param name="write">Returns the bytes of a value.</param>
/// <param name="read">Returns the value of bytes, which are not used again.</param>
/// <param name="unreadable">Returns the value of a row that cannot be decrypted; null if reading such a row fails.</param>
internal sealed class ProtectedColumn<T>(
    string place, Func<T, ReadOnlyMemory<byte>> write, Func<ReadOnlyMemory<byte>, T> read, Func<T>? unreadable) : ProtectedColumn
{
    private readonly byte[] _place = Encoding.UTF8.GetBytes(place);

    /// <inheritdoc/>
    public override byte[] Stored(object value, AccountId account, DataKeys? keys)
    {
        var key = keys?.Current(account);
        if (value is not string text)
        {
            return Stored(key, write((T)value).Span);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var stored = Stored(key, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        ArrayPool<byte>.Shared.Return(buffer);
        return stored;
    }

    /// <inheritdoc/>
    public override byte[] Renewed(byte[] stored, AccountId account, DataKeys? keys) =>
        Stored(keys?.Current(account), StoredBytes.Open([.. stored], _place).Span);

    /// <inheritdoc/>
    public override string TextOf(object value) => Encoding.UTF8.GetString(write((T)value).Span);

    /// <summary>Returns the stored form in clear.</summary>
    public byte[] InClear(T value) => Stored(value!, default, keys: null);

    /// <summary>Reads a stored value.</summary>
    public T Read(byte[] stored)
    {
        try
        {
            return read(StoredBytes.Open(stored, _place));
        }
        catch (CryptographicException) when (unreadable is not null)
        {
            return unreadable();
        }
    }

    private byte[] Stored(DataKey? key, ReadOnlySpan<byte> plain) =>
        key is null ? StoredBytes.InClear(plain) : StoredBytes.Seal(key, plain, _place);
}

/// <summary>The converter of a protected column.</summary>
internal interface IProtectedConverter
{
    /// <summary>The column.</summary>
    ProtectedColumn Column { get; }
}

/// <summary>
/// Reads the values of a protected column. The row is not known here, so values are not encrypted here either: the two writers of rows
/// (<see cref="ProtectedModifications"/>, <see cref="Persistence.Inserts.InsertColumn"/>) do that.
/// </summary>
internal sealed class ProtectedConverter<T>(ProtectedColumn<T> column)
    : ValueConverter<T, byte[]>(value => column.InClear(value), stored => column.Read(stored)), IProtectedConverter
{
    /// <inheritdoc/>
    public ProtectedColumn Column => column;
}

/// <summary>Marks the properties that are encrypted.</summary>
internal static class ProtectedProperties
{
    /// <summary>Encrypts a text.</summary>
    /// <param name="property">The property.</param>
    /// <param name="unreadable">The text of a row that cannot be decrypted, so that it does not stop other rows; null if reading it fails.</param>
    public static PropertyBuilder IsProtectedText(this PropertyBuilder property, string? unreadable = null) =>
        property.IsProtected(
            text => Encoding.UTF8.GetBytes(text), bytes => Encoding.UTF8.GetString(bytes.Span), unreadable is null ? null : () => unreadable);

    /// <summary>Encrypts bytes.</summary>
    /// <param name="property">The property.</param>
    /// <param name="unreadable">The bytes of a row that cannot be decrypted, so that it does not stop other rows; null if reading it fails.</param>
    public static PropertyBuilder IsProtectedBytes(this PropertyBuilder property, byte[]? unreadable = null) =>
        property.IsProtected(bytes => bytes, bytes => bytes.ToArray(), unreadable is null ? null : () => unreadable);

    /// <summary>Encrypts a value. The table and the name of the column must be set before.</summary>
    public static PropertyBuilder IsProtected<T>(
        this PropertyBuilder property, Func<T, ReadOnlyMemory<byte>> write, Func<ReadOnlyMemory<byte>, T> read, Func<T>? unreadable = null)
    {
        var entity = (IReadOnlyEntityType)property.Metadata.DeclaringType;
        var place = $"{entity.GetTableName() ?? entity.GetViewName()}.{property.Metadata.GetColumnName()}";
        return property.HasConversion(new ProtectedConverter<T>(new(place, write, read, unreadable)));
    }
}
