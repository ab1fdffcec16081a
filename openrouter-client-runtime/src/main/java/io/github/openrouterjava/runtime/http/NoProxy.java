package io.github.openrouterjava.runtime.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The servers that are reached without a proxy, as {@code NO_PROXY} lists them. Immutable. */
final class NoProxy {
  private static final Pattern IPV4 =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final Pattern WITH_PORT =
      Pattern.compile("(?<host>\\[[^]]*]|[^:\\[\\]]+):(?<port>\\d{1,5})");
  private static final int BITS = 8;
  private static final int ANY_PORT = -1;

  private final boolean all;
  private final List<Entry> entries;

  private NoProxy(boolean all, List<Entry> entries) {
    this.all = all;
    this.entries = List.copyOf(entries);
  }

  /** One server, or block of servers. */
  private record Entry(Block block, String name, int port) {
    boolean covers(byte @Nullable [] address, String host, int hostPort) {
      if (port != ANY_PORT && port != hostPort) {
        return false;
      }
      if (address != null) {
        return block.contains(address);
      }
      return !name.isEmpty() && (host.equals(name) || host.endsWith("." + name));
    }
  }

  /** The addresses that share their first bits; none if there is no address. */
  private static final class Block {
    static final Block NONE = new Block(new byte[0], 0);

    private final byte[] address;
    private final int bits;

    Block(byte[] address, int bits) {
      this.address = address;
      this.bits = bits;
    }

    boolean contains(byte[] other) {
      if (address.length != other.length || address.length == 0) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 1 << (BITS - 1 - bit % BITS);
        if (((address[bit / BITS] ^ other[bit / BITS]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** Reads the list; entries that mean nothing match nothing, as in curl. */
  static NoProxy parse(String list) {
    List<Entry> entries = new ArrayList<>();
    for (String token : list.split("[,\\s]+", -1)) {
      if (!token.isEmpty()) {
        entries.add(entry(token));
      }
    }
    return new NoProxy(list.trim().equals("*"), entries);
  }

  private static Entry entry(String token) {
    Matcher split = WITH_PORT.matcher(token);
    boolean withPort = split.matches();
    int port = withPort ? Integer.parseInt(split.group("port")) : ANY_PORT;
    String host = withPort ? split.group("host") : token;
    int slash = host.indexOf('/');
    byte[] address = address(slash < 0 ? host : host.substring(0, slash));
    if (address == null) {
      return new Entry(Block.NONE, plain(host.startsWith(".") ? host.substring(1) : host), port);
    }
    int bits = slash < 0 ? address.length * BITS : bits(host.substring(slash + 1));
    boolean usable = bits > 0 && bits <= address.length * BITS;
    return new Entry(usable ? new Block(address, bits) : Block.NONE, "", port);
  }

  private static int bits(String text) {
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
  }

  /** Whether the server is reached directly. */
  boolean covers(String host, int port) {
    if (all) {
      return true;
    }
    byte[] address = address(host);
    String name = plain(host);
    return entries.stream().anyMatch(entry -> entry.covers(address, name, port));
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** The bytes of an address in digits, or null for a name; never asks a name server. */
  private static byte @Nullable [] address(String host) {
    Matcher ipv4 = IPV4.matcher(host);
    if (ipv4.matches()) {
      byte[] bytes = new byte[ipv4.groupCount()];
      for (int i = 0; i < bytes.length; i++) {
        int part = Integer.parseInt(ipv4.group(i + 1));
        if (part > 255) {
          return null;
        }
        bytes[i] = (byte) part;
      }
      return bytes;
    }
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    String bare = bracketed ? host.substring(1, host.length() - 1) : host;
    if (!bare.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
      return null;
    }
    try {
      return InetAddress.getByName("[" + bare + "]").getAddress();
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
